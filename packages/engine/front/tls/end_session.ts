import type { ServerHttp2Session } from "node:http2";
import type { TLSSocket } from "node:tls";

/**
 * Has a session of HTTP/2 end with its connection, once its last stream has ended. Saying GOAWAY after a stream was
 * closed ends the whole process on Deno 2.9.6: nghttp2 asserts that no closed stream is left (`closed_next == NULL`).
 */
export function endWithConnection(session: ServerHttp2Session, socket: TLSSocket): void {
  let running = 0;
  let ending = false;
  session.on("stream", (stream) => {
    running++;
    stream.once("close", () => {
      running--;
      if (ending && running === 0) socket.destroySoon();
    });
  });
  session.close = () => {
    ending = true;
    if (running === 0) socket.destroySoon();
  };
}
