/** What a server under load was asked, and how it fared. */
export interface Load {
  /** Bytes of the file in each upload. */
  readonly fileBytes: number;
  readonly connections: number;
  readonly uploads: number;
}

/** Where to upload to. */
export interface Target {
  readonly port: number;
  readonly path: string;
  readonly authorization: string;
}

const BOUNDARY = "wamock-bench";
const CHUNK = new Uint8Array(1024 * 1024);
// getRandomValues takes 65536 bytes at most.
for (let at = 0; at < CHUNK.length; at += 65_536) crypto.getRandomValues(CHUNK.subarray(at, at + 65_536));

/** What came of a load. */
export interface Outcome {
  readonly seconds: number;
  /** The ids that the uploads were answered with. */
  readonly ids: readonly string[];
}

/**
 * Uploads over raw sockets that stay open, each with one upload under way at a time.
 *
 * @throws {Error} when an upload is not answered with 200
 */
export async function run(load: Load, target: Target): Promise<Outcome> {
  const { head, tail } = frame(load.fileBytes, target);
  let left = load.uploads;
  const ids: string[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: load.connections }, async () => {
      using connection = await Deno.connect({ hostname: "127.0.0.1", port: target.port });
      while (left-- > 0) ids.push(await upload(connection, head, tail, load.fileBytes));
    }),
  );
  return { seconds: (performance.now() - started) / 1000, ids };
}

function frame(fileBytes: number, { port, path, authorization }: Target) {
  const encoder = new TextEncoder();
  const start = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="messaging_product"\r\n\r\nwhatsapp\r\n` +
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="bench.pdf"\r\n` +
    "Content-Type: application/pdf\r\n\r\n";
  const end = `\r\n--${BOUNDARY}--\r\n`;
  const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: ${authorization}\r\n` +
    `Accept: */*\r\nContent-Type: multipart/form-data; boundary=${BOUNDARY}\r\n` +
    `Content-Length: ${start.length + fileBytes + end.length}\r\n\r\n${start}`;
  return { head: encoder.encode(head), tail: encoder.encode(end) };
}

async function upload(connection: Deno.Conn, head: Uint8Array, tail: Uint8Array, fileBytes: number): Promise<string> {
  if (fileBytes <= 65_536) {
    const whole = new Uint8Array(head.length + fileBytes + tail.length);
    whole.set(head);
    whole.set(CHUNK.subarray(0, fileBytes), head.length);
    whole.set(tail, head.length + fileBytes);
    await writeAll(connection, whole);
  } else {
    await writeAll(connection, head);
    for (let left = fileBytes; left > 0; left -= CHUNK.length) {
      await writeAll(connection, CHUNK.subarray(0, Math.min(left, CHUNK.length)));
    }
    await writeAll(connection, tail);
  }
  return await readId(connection);
}

async function writeAll(connection: Deno.Conn, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length;) from += await connection.write(bytes.subarray(from));
}

async function readId(connection: Deno.Conn): Promise<string> {
  const buffer = new Uint8Array(16_384);
  let text = "";
  for (;;) {
    const count = await connection.read(buffer);
    if (count === null) throw new Error(`The connection ended after: ${text}`);
    text += new TextDecoder("latin1").decode(buffer.subarray(0, count));
    const headEnd = text.indexOf("\r\n\r\n");
    const length = /^content-length: (\d+)/im.exec(text)?.[1];
    if (headEnd < 0 || text.length < headEnd + 4 + Number(length)) continue;
    if (!text.startsWith("HTTP/1.1 200")) throw new Error(`An upload was refused: ${text}`);
    return JSON.parse(text.slice(headEnd)).id;
  }
}
