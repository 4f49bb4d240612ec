import { type Addressed, serves } from "./served_hosts.ts";

/** As much as is needed here of what undici's `dispatch` is given. */
export interface DispatchOptions {
  readonly origin?: string | URL | undefined;
  readonly path: string;
}

/** What undici's `compose` takes. */
export type DispatchInterceptor = <Options extends DispatchOptions, Handler>(
  dispatch: (options: Options, handler: Handler) => boolean,
) => (options: Options, handler: Handler) => boolean;

/**
 * An interceptor for undici that sends what is meant for a provider's host to a mock that listens, as to a proxy. No
 * certificate is needed. Other hosts are reached as before. In Node the global `fetch` goes by undici's global dispatcher.
 *
 * @example
 * ```ts
 * import { Agent, request } from "undici";
 * import { startMock, undiciInterceptor } from "wamock";
 * import { assertEquals } from "@std/assert";
 *
 * await using server = await startMock();
 * const dispatcher = new Agent().compose(undiciInterceptor(server));
 * const { statusCode, body } = await request("https://graph.facebook.com/v24.0/1", { dispatcher });
 * assertEquals(statusCode, 401);
 * await body.dump();
 * await dispatcher.close();
 * ```
 */
export function undiciInterceptor({ mock, url }: Addressed & { readonly url: string }): DispatchInterceptor {
  return (dispatch) => (options, handler) => {
    const { origin = "", path } = options;
    if (!serves(mock, origin)) return dispatch(options, handler);
    return dispatch({ ...options, origin: url, path: new URL(origin).origin + path }, handler);
  };
}
