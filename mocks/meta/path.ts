import { isKnownVersion } from "@wamock/contract/meta";

/** A path of the Graph API, taken apart as Graph does. */
export interface GraphPath {
  /** The version asked for; `undefined` when the path has none. */
  readonly version: string | undefined;
  /** The node's id, decoded; empty when the path stops before it. */
  readonly node: string;
  /** What is asked of the node: `media`, `messages`. */
  readonly edge: string | undefined;
  /** What Graph does not know how to read, with its leading slash; empty when it reads all. */
  readonly unknown: string;
  /** What comes after a double slash, with its leading slash; empty where there is none. */
  readonly doubled: string;
}

/**
 * Takes a path apart. An unknown version counts as a node's id, and everything after it is then unknown.
 *
 * @example
 * ```ts
 * import { parseGraphPath } from "./path.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { version, node, edge } = parseGraphPath("/v24.0/123/media");
 * assertEquals([version, node, edge], ["v24.0", "123", "media"]);
 * assertEquals(parseGraphPath("/v99.0/me").unknown, "/me");
 * ```
 */
export function parseGraphPath(pathname: string): GraphPath {
  const doubled = /\/(\/+[^/].*)$/.exec(pathname)?.[1]?.replace(/^\/+/, "/") ?? "";
  const [first = "", ...rest] = pathname.split("/").filter((segment) => segment !== "").map(decode);
  if (/^v\d+(\.\d+)?$/.test(first)) {
    if (!isKnownVersion(first)) {
      return { version: undefined, node: first, edge: undefined, unknown: trail(rest), doubled };
    }
    const [node = "", edge, ...unknown] = rest;
    return { version: first, node, edge, unknown: trail(unknown), doubled };
  }
  const [edge, ...unknown] = rest;
  return { version: undefined, node: first, edge, unknown: trail(unknown), doubled };
}

/** Whether a node's id is, by its shape, a session of a resumable upload. */
export function isSessionId(id: string): boolean {
  return id.startsWith("upload:");
}

function trail(segments: readonly string[]): string {
  return segments.map((segment) => `/${segment}`).join("");
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
