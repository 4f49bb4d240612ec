import { Socket } from "node:net";

/** An answer with a body of announced length. */
export interface RawAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** A connection over which bytes go out exactly as they are given. */
export class RawCall {
  readonly #socket = new Socket();
  readonly answer: Promise<RawAnswer>;

  constructor(origin: string) {
    const { hostname, port } = new URL(origin);
    let text = "";
    this.answer = new Promise((resolve, reject) => {
      this.#socket.on("data", (piece: Uint8Array) => {
        text += new TextDecoder().decode(piece);
        const answer = parse(text);
        if (!answer) return;
        this.#socket.destroy();
        resolve(answer);
      });
      this.#socket.on("error", reject);
      this.#socket.on("end", () => reject(new Error(`The connection ended after: ${text}`)));
    });
    this.#socket.connect(Number(port), hostname);
  }

  write(text: string): this {
    this.#socket.write(text);
    return this;
  }

  /** Goes away without waiting for an answer. */
  leave(): void {
    this.answer.catch(() => {});
    this.#socket.destroy();
  }
}

function parse(text: string): RawAnswer | undefined {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const [first = "", ...lines] = text.slice(0, end).split("\r\n");
  const headers = new Map(lines.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  }));
  const body = text.slice(end + 4);
  if (body.length < Number(headers.get("content-length") ?? 0)) return undefined;
  return { status: Number(first.split(" ")[1]), headers, body };
}
