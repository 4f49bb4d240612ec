import type { Json } from "@wamock/contract";
import type { PartSpec, RequestSpec } from "../../request.ts";
import type { WolkvoxError, WolkvoxErrorExpectation, WolkvoxRequestStep } from "./case.ts";
import { bare, BODY, call, create, header, MEDIA, putFiles, send, storage, uploadMedia } from "./requests.ts";

/** A request that must be refused. */
export function refused(
  error: WolkvoxError,
  request: RequestSpec,
  more: Partial<Omit<WolkvoxErrorExpectation, "error">> = {},
): WolkvoxRequestStep {
  return { request, expect: { error, ...more } };
}

/** An upload_media that must succeed; its handle is kept. */
export function handled(parameters: Json = MEDIA, name = "handle"): WolkvoxRequestStep {
  return {
    request: uploadMedia(parameters),
    expect: { success: "wolkvox.media.upload" },
    keep: { [name]: "data.handle" },
  };
}

/** A send that must succeed. */
export function sent(request: RequestSpec = send()): WolkvoxRequestStep {
  return { request, expect: { success: "wolkvox.templates.send" } };
}

/** A template with a media header that must be taken. */
export function created(name: string, handle: Json = "{handle}", format = "IMAGE"): WolkvoxRequestStep {
  return {
    request: create(name, [header(handle, format), BODY]),
    expect: { success: "wolkvox.templates.create", equals: { "data.name": name } },
  };
}

/** Files that must come into the storage. */
export function stored(...parts: readonly PartSpec[]): WolkvoxRequestStep {
  const count = String(parts.filter(({ filename }) => filename !== undefined).length);
  return {
    request: putFiles(...parts),
    expect: { success: "wolkvox.storage.upload", equals: { "data.counts.success": count } },
  };
}

/** Files that must become public. */
export function published(...files: readonly string[]): WolkvoxRequestStep {
  return { request: call(storage("public_access"), { files }), expect: { success: "wolkvox.storage.publish" } };
}

/** Bytes that must be had without a token. */
export function fetched(path: string, type: string, text: string): WolkvoxRequestStep {
  return {
    request: bare("GET", path, []),
    expect: { success: "wolkvox.storage.download", file: { content: { text }, type, filename: "" } },
  };
}
