import type { Json } from "@wamock/contract";
import { HEADER_FORMATS, nxcloudErrors } from "@wamock/contract/nxcloud";
import { climb, type Exchange, type Refusal, type Rung } from "@wamock/engine";
import type { TemplateFile } from "./file_store.ts";
import { newTemplateId } from "./identifiers.ts";
import { callerFacts, type JsonBody, readJson } from "./json_body.ts";
import { CALLER_LADDER } from "./ladder.ts";
import { tellApproval } from "./template_callback.ts";
import type { NxcloudWorld } from "./world.ts";

const FIELDS = ["appkey", "business_phone", "messaging_product", "category", "language", "name", "components"];
const CATEGORIES = ["MARKETING", "UTILITY", "AUTHENTICATION"];

/** The media header of a template. */
interface MediaHeader {
  readonly format: string;
  readonly url: string | undefined;
  readonly handle: string | undefined;
  /** Whether the handle came as an array of one. */
  readonly wrapped: boolean;
  readonly file: TemplateFile | undefined;
}

interface TemplateFacts {
  readonly category: Json | undefined;
  readonly components: Json | undefined;
  readonly header: MediaHeader | undefined;
}

const TEMPLATE_LADDER: readonly Rung<TemplateFacts>[] = [
  { check: "category", judge: judgeCategory },
  { check: "components", judge: judgeComponents },
  { check: "header-example", judge: judgeExample },
  { check: "header-handle", judge: judgeHandle },
];

/**
 * Creates a template, as far as its media header goes.
 *
 * @returns the answer's data
 * @throws {ProviderError} the refusal of the first check that is not passed
 */
export async function createTemplate(
  exchange: Exchange,
  world: NxcloudWorld,
  body: Uint8Array | undefined,
): Promise<Json> {
  const fields = readJson(exchange, body);
  climb(CALLER_LADDER, await callerFacts(world, fields, FIELDS), exchange.trace);
  const { category, components, name, language, business_phone: businessPhone } = fields;
  const header = await mediaHeader(components, world, exchange.sandbox.clock.now());
  climb(TEMPLATE_LADDER, { category, components, header }, exchange.trace);
  const id = newTemplateId(exchange.sandbox.random);
  const template = { id, name: String(name), language: String(language), businessPhone: String(businessPhone) };
  tellApproval(exchange.sandbox, world, template);
  return { id };
}

async function mediaHeader(
  components: Json | undefined,
  world: NxcloudWorld,
  now: number,
): Promise<MediaHeader | undefined> {
  if (!Array.isArray(components)) return undefined;
  const header = components.map(objectOf).find(({ type, format }) =>
    type === "HEADER" && typeof format === "string" && Object.hasOwn(HEADER_FORMATS, format)
  );
  if (!header) return undefined;
  const example = objectOf(header.example);
  const given = example.header_handle;
  const wrapped = Array.isArray(given) && given.length === 1;
  const handle = wrapped ? given[0] : given;
  const url = example.custom_header_handle_url;
  return {
    format: String(header.format),
    url: typeof url === "string" && url !== "" ? url : undefined,
    handle: typeof handle === "string" && handle !== "" ? handle : undefined,
    wrapped,
    file: typeof handle === "string" ? await world.files.findTemplateFile(handle, now) : undefined,
  };
}

function objectOf(value: Json | undefined): JsonBody {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value as JsonBody : {};
}

function judgeCategory({ category }: TemplateFacts): Refusal | string {
  if (typeof category === "string" && CATEGORIES.includes(category)) return `category is ${category}`;
  const reason = `category is ${JSON.stringify(category)}: it must be one of ${CATEGORIES.join(", ")}`;
  return { error: nxcloudErrors["parameter-exception"], reason };
}

function judgeComponents({ components }: TemplateFacts): Refusal | string {
  if (Array.isArray(components)) return `there are ${components.length} components`;
  return { error: nxcloudErrors["parameter-exception"], reason: "components is no array" };
}

function judgeExample({ header }: TemplateFacts): Refusal | string {
  if (!header) return "there is no media header";
  if (header.url !== undefined || header.handle !== undefined) return "the media header has an example";
  return {
    error: nxcloudErrors["parameter-exception"],
    reason: "the media header has neither example.header_handle, a string, nor example.custom_header_handle_url",
  };
}

function judgeHandle({ header }: TemplateFacts): Refusal | string {
  if (!header) return "there is no media header";
  if (header.url !== undefined) return "custom_header_handle_url wins, and is not fetched here";
  const error = nxcloudErrors["request-failed"];
  if (!header.file) {
    return { error, reason: "the handle was never given out, or has expired: take one from uploadTemplateFile" };
  }
  if (header.file.class !== HEADER_FORMATS[header.format]) {
    return { error, reason: `the handle is of a file (${header.file.class}) that is no ${header.format}` };
  }
  return header.wrapped
    ? "the handle is good; it came in an array, where the vendor documents a plain string"
    : "the handle is good";
}
