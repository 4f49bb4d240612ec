import { connect as connectHttp2 } from "node:http2";
import { request } from "node:http";
import { connect, type Socket } from "node:net";
import { Readable, type Writable } from "node:stream";
import { connect as connectTls } from "node:tls";

/** On which way an upload reaches the mock. */
export interface Way {
  readonly name: string;
  readonly tunnel: boolean;
  readonly inside: "plain" | "http/1.1" | "h2";
}

/** Every way that leads past the plain one. */
export const WAYS: readonly Way[] = [
  { name: "tunnel", tunnel: true, inside: "plain" },
  { name: "TLS, HTTP/1.1", tunnel: false, inside: "http/1.1" },
  { name: "TLS, HTTP/2", tunnel: false, inside: "h2" },
  { name: "tunnel, TLS, HTTP/1.1", tunnel: true, inside: "http/1.1" },
  { name: "tunnel, TLS, HTTP/2", tunnel: true, inside: "h2" },
];

/** Where to, and as whom. */
export interface SecureTarget {
  readonly port: number;
  readonly host: string;
  readonly path: string;
  readonly authorization: string;
  /** PEM of what to trust. */
  readonly ca: string;
}

const BOUNDARY = "wamock-bench";
const CHUNK = new Uint8Array(256 * 1024).fill(0x61);

/**
 * Uploads a file of so many bytes, which is never held whole.
 *
 * @throws {Error} when it is not answered with 200
 */
export async function uploadBy(way: Way, target: SecureTarget, fileBytes: number): Promise<void> {
  const socket = await open(way, target);
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="messaging_product"\r\n\r\nwhatsapp\r\n` +
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="bench.pdf"\r\n` +
    "Content-Type: application/pdf\r\n\r\n";
  const tail = `\r\n--${BOUNDARY}--\r\n`;
  function* body() {
    yield new TextEncoder().encode(head);
    for (let left = fileBytes; left > 0; left -= CHUNK.length) yield CHUNK.subarray(0, Math.min(left, CHUNK.length));
    yield new TextEncoder().encode(tail);
  }
  const headers = {
    authorization: target.authorization,
    "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
    "content-length": String(head.length + fileBytes + tail.length),
  };
  const send = way.inside === "h2" ? sendHttp2 : sendHttp1;
  const status = await send(socket, target, headers, (to) => Readable.from(body()).pipe(to));
  socket.destroy();
  if (status !== 200) throw new Error(`An upload by ${way.name} was answered with ${status}.`);
}

async function open({ tunnel, inside }: Way, { port, host, ca }: SecureTarget): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  if (tunnel) {
    const authority = `${host}:${inside === "plain" ? 80 : 443}`;
    socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n`);
    const answer = await new Promise<Uint8Array>((resolve, reject) =>
      socket.once("data", resolve).once("error", reject)
    );
    const text = new TextDecoder().decode(answer);
    if (!text.startsWith("HTTP/1.1 200")) throw new Error(`The tunnel was refused: ${text}`);
  }
  return inside === "plain" ? socket : connectTls({ socket, servername: host, ca, ALPNProtocols: [inside] });
}

type Headers = Readonly<Record<string, string>>;

function sendHttp1(socket: Socket, { host, path }: SecureTarget, headers: Headers, pour: (to: Writable) => void) {
  return new Promise<number | undefined>((resolve, reject) => {
    const options = { method: "POST", path, headers: { host, ...headers }, createConnection: () => socket };
    const sent = request(options, (answer) => {
      answer.resume().on("end", () => resolve(answer.statusCode)).on("error", reject);
    });
    sent.on("error", reject);
    pour(sent);
  });
}

function sendHttp2(socket: Socket, { host, path }: SecureTarget, headers: Headers, pour: (to: Writable) => void) {
  return new Promise<number | undefined>((resolve, reject) => {
    const session = connectHttp2(`https://${host}`, { createConnection: () => socket });
    session.on("error", reject);
    const stream = session.request({ ":method": "POST", ":authority": host, ":path": path, ...headers });
    let status: number | undefined;
    stream.on("response", (head) => status = head[":status"]).on("error", reject);
    stream.resume().on("end", () => {
      session.close();
      resolve(status);
    });
    pour(stream);
  });
}
