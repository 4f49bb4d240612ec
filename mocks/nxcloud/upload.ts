import type { Json } from "@wamock/contract";
import { type MediaClass, mediaClassOf } from "@wamock/contract/nxcloud";
import { climb, type Exchange, faultsOnFile, type Form, readForm, type Settings } from "@wamock/engine";
import { diagnose, type Diagnosis } from "@wamock/multipart";
import type { SignedCall } from "./gate.ts";
import { newHandle, newNumber, newUuid } from "./identifiers.ts";
import { UPLOAD_LADDER, type UploadFacts } from "./ladder.ts";
import type { NxcloudWorld } from "./world.ts";

const FIELDS = ["business_phone", "messaging_product", "type"];

/** What a body says that is no multipart form: nothing, but why. */
const NO_FORM: Form = { kind: "unreadable", fields: new Map(), file: undefined, files: [], notAFile: undefined };

/**
 * Judges an upload and stores its file.
 *
 * @returns the answer's data
 * @throws {ProviderError} the refusal of the first check that is not passed
 */
export async function upload(exchange: Exchange, world: NxcloudWorld, call: SignedCall): Promise<Json> {
  const { operation } = call;
  const { settings } = exchange.sandbox;
  const form = await readUpload(exchange, call);
  const type = form.fields.get("type") ?? "";
  const kind = mediaClassOf(operation, type);
  const businessPhone = form.fields.get("business_phone") ?? "";
  const facts: UploadFacts = {
    form,
    required: Object.fromEntries(FIELDS.map((name) => [name, form.fields.get(name)])),
    messagingProduct: form.fields.get("messaging_product"),
    businessPhone,
    phone: await world.phoneKind(businessPhone),
    type,
    class: kind,
    maximumBytes: maximumBytes(operation, kind, settings),
  };
  try {
    await faultsOnFile(exchange, form.file?.filename ?? "");
    climb(UPLOAD_LADDER, facts, exchange.trace);
  } catch (cause) {
    await form.file?.blob?.remove();
    throw cause;
  }
  const filename = form.file?.filename ?? "";
  if (operation === "nxcloud.template-files.upload") {
    await form.file?.blob?.remove();
    return { id: await storeTemplateFile(exchange, world, filename, type, kind!) };
  }
  const { random, blobs } = exchange.sandbox;
  const id = settings.dialect("nxcloud.media-id-style") === "numeric" ? newNumber(random) : newUuid(random);
  const blob = form.file?.blob ?? await blobs.writer().finish();
  await world.files.addMedia({ id, businessPhone, type, filename, blob, objectKey: newUuid(random) });
  return { id };
}

async function storeTemplateFile(
  { sandbox: { random, clock, settings } }: Exchange,
  { files, appId, userId }: NxcloudWorld,
  filename: string,
  type: string,
  kind: MediaClass,
): Promise<string> {
  const expiresAt = clock.now() + settings.limit("nxcloud.handle-lifetime") * 86_400_000;
  const handle = newHandle(random, { filename, type, expiresAt, appId, userId });
  await files.addTemplateFile({ handle, class: kind, expiresAt });
  return handle;
}

/** Reads the form; a body that was signed has been read, and is none. */
async function readUpload(exchange: Exchange, { operation, body }: SignedCall): Promise<Form> {
  if (body) {
    exchange.autopsy = notMultipart(exchange.incoming.headers.get("content-type"), body);
    return { ...NO_FORM, kind: body.length === 0 ? "empty" : "unreadable" };
  }
  // The type that counts may come after the file, so the largest of all bounds what is kept.
  const keep = operation === "nxcloud.template-files.upload" ? 0 : largest(exchange.sandbox.settings);
  return await readForm(exchange, { fileField: "file", keepBytes: () => keep });
}

function notMultipart(contentType: string | null, body: Uint8Array): Diagnosis[] {
  return diagnose({
    contentType: contentType ?? undefined,
    bodyHead: body.subarray(0, 256),
    bodyBytes: body.length,
  });
}

function maximumBytes(operation: string, kind: MediaClass | undefined, settings: Settings): number {
  const unlimited = operation === "nxcloud.template-files.upload" &&
    settings.dialect("nxcloud.template-file-size") === "unlimited";
  return kind === undefined || unlimited ? Infinity : settings.limit(`nxcloud.${kind}-bytes`);
}

const CLASSES: readonly MediaClass[] = ["audio", "document", "image", "sticker", "video"];

function largest(settings: Settings): number {
  return Math.max(...CLASSES.map((kind) => settings.limit(`nxcloud.${kind}-bytes`)));
}
