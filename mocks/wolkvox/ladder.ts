import { SAMPLE_TYPES, STORAGE_HOST, type StoragePlace, storagePlace, wolkvoxErrors } from "@wamock/contract/wolkvox";
import { essence, type Refusal, type Rung } from "@wamock/engine";
import type { JsonBody } from "./body.ts";
import { textOf } from "./body.ts";
import type { StoredFile } from "./storage.ts";
import type { ConnectorKind } from "./world.ts";

/** What every judgement of a call's parameters depends on. */
export interface ParameterFacts {
  readonly body: JsonBody;
}

/** What every judgement of a connector depends on. */
export interface ConnectorFacts extends ParameterFacts {
  readonly connector: ConnectorKind | undefined;
  /** Whether a mobile connector will do. */
  readonly mobileToo?: boolean;
}

/** What the decision on a sample depends on, once the gate is passed. */
export interface UploadFacts extends ConnectorFacts {
  /** Where `file_url` leads in the storage; `undefined` when it leads elsewhere. */
  readonly place: StoragePlace | undefined;
  readonly file: StoredFile | undefined;
}

/** The checks on upload_media, in their order. */
export const UPLOAD_LADDER: readonly Rung<UploadFacts>[] = [
  requires("connector_id", "file_url"),
  { check: "connector", judge: judgeConnector },
  { check: "file-in-storage", judge: judgePlace },
  { check: "file-public", judge: judgePublic },
  { check: "file-type", judge: judgeType },
];

/** The rung on which a call is refused whose body lacks one of the texts. */
export function requires(...names: readonly string[]): Rung<ParameterFacts> {
  return {
    check: "parameters",
    judge({ body: { parameters, problem } }) {
      const missing = names.filter((name) => textOf(parameters, name) === "");
      if (missing.length === 0) return `${names.join(", ")}: all there`;
      const reason = problem ?? `${missing.join(", ")}: missing, empty or no text`;
      return { error: wolkvoxErrors["parameters-required"], reason };
    },
  };
}

/** Whether there is such a connector, of a kind that will do. */
export function judgeConnector({ connector, mobileToo = false, body }: ConnectorFacts): Refusal | string {
  const id = textOf(body.parameters, "connector_id");
  if (connector === "official" || (connector === "mobile" && mobileToo)) {
    return `connector ${id} is there (${connector})`;
  }
  const reason = connector === "mobile"
    ? `connector ${id} is a mobile one, and this call wants one of the official API`
    : `there is no connector "${id}": take connectorId from /__admin/sandboxes/default`;
  return { error: wolkvoxErrors["connector-not-found"], reason };
}

/**
 * Where a `file_url` leads in the storage: on its real host, or on the host that the request came to. Nothing is ever
 * fetched from there.
 *
 * @param ownHost host and port that the request was addressed to
 *
 * @example
 * ```ts
 * import { placeOfFile } from "./ladder.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const place = { bucket: "wvox-a", name: "b.jpg" };
 * assertEquals(placeOfFile("https://storage.googleapis.com/wvox-a/b.jpg", "localhost:4010"), place);
 * assertEquals(placeOfFile("http://localhost:4010/wvox-a/b.jpg", "localhost:4010"), place);
 * assertEquals(placeOfFile("https://example.com/wvox-a/b.jpg", "localhost:4010"), undefined);
 * ```
 */
export function placeOfFile(fileUrl: string, ownHost: string): StoragePlace | undefined {
  if (!URL.canParse(fileUrl)) return undefined;
  const { protocol, host, pathname } = new URL(fileUrl);
  if (!/^https?:$/.test(protocol) || (host !== STORAGE_HOST && host !== ownHost)) return undefined;
  return storagePlace(pathname);
}

function judgePlace({ place, body }: UploadFacts): Refusal | string {
  if (place) return `"${place.name}" of the storage ${place.bucket}`;
  return {
    error: wolkvoxErrors["file-not-in-storage"],
    reason: `"${textOf(body.parameters, "file_url")}" is not in Wolkvox Storage, and this mock fetches nothing from ` +
      "elsewhere: put the file there with upload_files, and use " +
      `https://${STORAGE_HOST}/<bucket>/<name>, or the same path on this mock`,
  };
}

function judgePublic({ place, file }: UploadFacts): Refusal | string {
  if (file?.isPublic) return `"${file.name}" is public`;
  const reason = file
    ? `"${file.name}" is private: call public_access first`
    : `there is no file "${place?.name}" in this storage`;
  return { error: wolkvoxErrors["file-not-public"], reason };
}

function judgeType({ file }: UploadFacts): Refusal | string {
  const type = essence(file?.type);
  if (SAMPLE_TYPES.includes(type)) return `"${type}" is a type of samples`;
  return {
    error: wolkvoxErrors["file-type"],
    reason: `"${file?.name}" was put into the storage as "${type}", and samples are ${SAMPLE_TYPES.join(", ")}`,
  };
}
