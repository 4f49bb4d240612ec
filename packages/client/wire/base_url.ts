/**
 * The address that a client's paths are put behind.
 *
 * @param client as in "Failed to make a Meta client", with its article
 * @param example one that would do
 * @throws {TypeError} when it is no http or https address, or holds credentials, a query or a fragment
 *
 * @example
 * ```ts
 * import { checkedBase } from "./base_url.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(checkedBase("http://127.0.0.1:4010", "a Meta client", "https://graph.facebook.com").port, "4010");
 * ```
 */
export function checkedBase(baseUrl: string | URL, client: string, example: string): URL {
  const base = URL.canParse(String(baseUrl)) ? new URL(baseUrl) : undefined;
  if (base && /^https?:$/.test(base.protocol) && !base.username && !base.password && !base.search && !base.hash) {
    return base;
  }
  throw new TypeError(
    `Failed to make ${client}: baseUrl is not an http or https address without credentials and query. ` +
      `Pass one such as "${example}".`,
  );
}

/**
 * The same address with a path behind its own.
 *
 * @param path with its query, if it has one
 */
export function underBase(base: URL, path: string): URL {
  const [pathname = "", query = ""] = path.split("?");
  const url = new URL(base);
  url.pathname = base.pathname.replace(/\/+$/, "") + pathname;
  url.search = query;
  return url;
}
