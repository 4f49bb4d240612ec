import type { Mock } from "@wamock/engine";
import { servedHosts } from "./served_hosts.ts";

/** As much of MSW's `http` as is needed here. */
export interface MswHttp<Handler> {
  all(path: string, resolver: (info: { readonly request: Request }) => Promise<Response>): Handler;
}

/**
 * Handlers for MSW that have a mock answer in place of its providers' hosts. Where `fetch` would fail, MSW is told that the
 * network did.
 *
 * @param http MSW's own
 *
 * @example
 * ```ts
 * import { http } from "msw";
 * import { setupServer } from "msw/node";
 * import { createMock, mswHandlers } from "wamock";
 * import { assertEquals } from "@std/assert";
 *
 * await using mock = createMock();
 * const server = setupServer(...mswHandlers(mock, http));
 * server.listen({ onUnhandledRequest: "error" });
 * const response = await fetch("https://graph.facebook.com/v24.0/1");
 * assertEquals((await response.json()).error.code, 104);
 * server.close();
 * ```
 */
export function mswHandlers<Handler>(mock: Pick<Mock, "fetch" | "providers">, http: MswHttp<Handler>): Handler[] {
  return servedHosts(mock).map((host) =>
    http.all(`https://${host}/*`, ({ request }) =>
      mock.fetch(request).catch((cause: unknown) => {
        // MSW makes a 500 of what a resolver throws, unless it is the caller's own wish to give up.
        if (request.signal.aborted) throw cause;
        return Response.error();
      }))
  );
}
