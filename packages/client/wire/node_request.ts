import type { request } from "node:http";

/** `request` of `node:http` or `node:https`. */
export type NodeRequest = typeof request;

/**
 * The `request` of `node:http` or `node:https`, or `undefined` in a browser.
 *
 * No web standard sends a stream with a Content-Length: Deno's `fetch` drops the header and goes chunked, and a
 * browser's does as well.
 *
 * @param protocol `http:` or `https:`
 */
export async function nodeRequest(protocol: string): Promise<NodeRequest | undefined> {
  // A name that is put together here is left alone by bundlers, which cannot resolve it for a browser.
  const name = `node:${protocol.replace(":", "")}`;
  try {
    const module: { readonly request?: NodeRequest } = await import(/* webpackIgnore: true */ /* @vite-ignore */ name);
    return module.request;
  } catch {
    return undefined;
  }
}
