import type { Socket } from "node:net";

/** What a TLS connection begins with: a record of the handshake's. No request begins so. */
const HANDSHAKE = 0x16;

/**
 * Waits for a connection's first bytes, which stay unread, and says whether they begin TLS. A connection that ends
 * before is closed, and nothing is said.
 */
export function whenBegun(socket: Socket, then: (isTls: boolean) => void): void {
  const onError = () => socket.destroy();
  const onEnd = () => socket.destroy();
  socket.once("error", onError);
  socket.once("end", onEnd);
  socket.once("data", (bytes: Uint8Array) => {
    socket.off("error", onError);
    socket.off("end", onEnd);
    socket.pause();
    socket.unshift(bytes);
    then(bytes[0] === HANDSHAKE);
  });
}
