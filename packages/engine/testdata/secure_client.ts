import { type ClientHttp2Session, connect as connectHttp2, type IncomingHttpHeaders, type IncomingHttpStatusHeader, type OutgoingHttpHeaders } from "node:http2";
import { Agent, request } from "node:https";
import { Buffer } from "node:buffer";
import { connect, type Socket } from "node:net";
import { connect as connectTls, type TLSSocket } from "node:tls";

/** What a client sends. */
export interface SecureRequest {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** What it gets: every header line, names in lower case. */
export interface SecureAnswer {
  readonly status: number | undefined;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

/** Where a client connects, as whom it takes the server to be, and what it trusts. */
export interface Reached {
  readonly port: number;
  readonly host: string;
  readonly ca: string;
}

/** A TLS connection to a port of this machine. */
export function tlsTo({ port, host, ca }: Reached, socket: Socket = connect(port, "127.0.0.1")): TLSSocket {
  return connectTls({ socket, servername: host, ca });
}

/** Asks over HTTP/1.1. A body is chunked unless `content-length` is among the headers. */
export function askHttp1(reached: Reached, { method = "GET", path, headers = {}, body }: SecureRequest) {
  const framing = body === undefined || "content-length" in headers ? {} : { "transfer-encoding": "chunked" };
  return new Promise<SecureAnswer>((resolve, reject) => {
    const agent = new Agent({ keepAlive: false });
    const { port, host: servername, ca } = reached;
    const sent = request({ agent, host: "127.0.0.1", port, servername, ca, method, path, headers: { host: servername, ...framing, ...headers } }, (answer) => {
      const chunks: Uint8Array[] = [];
      answer.on("data", (chunk) => chunks.push(chunk)).on("error", reject).on("end", () => {
        const lines: [string, string][] = [];
        for (let i = 0; i < answer.rawHeaders.length; i += 2) {
          lines.push([answer.rawHeaders[i]!.toLowerCase(), answer.rawHeaders[i + 1]!]);
        }
        resolve({ status: answer.statusCode, headers: lines, body: Buffer.concat(chunks) });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** A session of HTTP/2 with a port of this machine. */
export function http2To({ port, host, ca }: Reached): ClientHttp2Session {
  const createConnection = () =>
    connectTls({ port, host: "127.0.0.1", servername: host, ca, ALPNProtocols: ["h2"] });
  return connectHttp2(`https://${host}`, { createConnection });
}

/** Asks over HTTP/2. A body is announced if `content-length` is among the headers. */
export function askHttp2(reached: Reached, { method = "GET", path, headers = {}, body }: SecureRequest) {
  return new Promise<SecureAnswer>((resolve, reject) => {
    const session = http2To(reached);
    session.on("error", reject);
    const sent: OutgoingHttpHeaders = { ":method": method, ":authority": reached.host, ":path": path, ...headers };
    const stream = session.request(sent, { endStream: body === undefined });
    const chunks: Uint8Array[] = [];
    let head: IncomingHttpHeaders & IncomingHttpStatusHeader = {};
    stream.on("response", (headers) => head = headers).on("error", reject);
    stream.on("data", (chunk) => chunks.push(chunk)).on("end", () => {
      session.close();
      const { ":status": status, ...rest } = head;
      if (status === undefined) return reject(new Error("the stream ended without an answer"));
      const lines = Object.entries(rest).flatMap(([name, values]) =>
        [values ?? []].flat().map((value): [string, string] => [name, String(value)])
      );
      resolve({ status, headers: lines, body: Buffer.concat(chunks) });
    });
    if (body !== undefined) stream.end(body);
  });
}
