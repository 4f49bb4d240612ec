import type { CutKind } from "../faults/action.ts";
import { type FrontRequest, isHttp2 } from "./read_head.ts";
import { connectionOf } from "./tls/enclosed.ts";

/** So long a client that does not close its side is waited for, in milliseconds. */
const LINGER_MS = 2_000;
/** What a reset finds in the kernel is lost: so long it has to be taken, in milliseconds. */
const TAKEN_MS = 20;

/** Ends the connection of a request, once everything that was written on it is sent: with a FIN, or with a RST. */
export async function endConnection(request: FrontRequest, kind: CutKind): Promise<void> {
  const connection = connectionOf(request);
  // Nothing may be written past a session of HTTP/2, nor is it told when its frames are sent.
  if (isHttp2(request)) await new Promise((resolve) => setTimeout(resolve, TAKEN_MS));
  const socket = isHttp2(request) ? connection : request.socket;
  if (kind === "close") {
    // Closing outright would turn into a RST when bytes of the request are still to be read.
    const stalled = setTimeout(() => socket.destroy(), LINGER_MS);
    socket.once("close", () => clearTimeout(stalled));
    socket.end();
    return;
  }
  await new Promise<void>((resolve) => {
    socket.once("close", () => resolve());
    socket.write(new Uint8Array(0), () => resolve());
  });
  await new Promise((resolve) => setTimeout(resolve, TAKEN_MS));
  if (!connection.destroyed) connection.resetAndDestroy();
}
