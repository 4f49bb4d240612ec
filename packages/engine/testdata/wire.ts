/** An answer as it stood on the wire. */
export interface WireAnswer {
  readonly statusLine: string;
  /** Header lines as sent. */
  readonly lines: readonly string[];
  readonly body: string;
}

/** A bare TCP client: it sends what it is told, and reads answers one by one. */
export class Wire {
  readonly #connection: Deno.TcpConn;
  #received = new Uint8Array(0);

  private constructor(connection: Deno.TcpConn) {
    this.#connection = connection;
  }

  static async to(port: number): Promise<Wire> {
    return new Wire(await Deno.connect({ hostname: "127.0.0.1", port }));
  }

  async send(data: string | Uint8Array): Promise<void> {
    const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
    for (let sent = 0; sent < bytes.length;) sent += await this.#connection.write(bytes.subarray(sent));
  }

  /** The next answer; `undefined` when the server closes the connection instead. */
  async answer(method = "GET"): Promise<WireAnswer | undefined> {
    const head = await this.#until("\r\n\r\n");
    if (head === undefined) return undefined;
    const [statusLine = "", ...lines] = head.slice(0, -4).split("\r\n");
    if (method === "HEAD") return { statusLine, lines, body: "" };
    const length = header(lines, "content-length");
    if (length !== undefined) return { statusLine, lines, body: await this.#take(Number(length)) };
    let body = "";
    for (;;) {
      const line = await this.#until("\r\n");
      if (line === undefined) throw new Error("the connection ended inside an answer");
      const size = parseInt(line, 16);
      body += (await this.#take(size + 2)).slice(0, -2);
      if (size === 0) return { statusLine, lines, body };
    }
  }

  /** Sends no more, and goes on reading. */
  async finish(): Promise<void> {
    await this.#connection.closeWrite();
  }

  /** Whether the server has closed the connection, or does so now. */
  async ended(): Promise<boolean> {
    return !await this.#more();
  }

  close(): void {
    try {
      this.#connection.close();
    } catch {
      // Closed already.
    }
  }

  [Symbol.dispose](): void {
    this.close();
  }

  async #until(mark: string): Promise<string | undefined> {
    for (;;) {
      const at = latin1(this.#received).indexOf(mark);
      if (at >= 0) return await this.#take(at + mark.length);
      if (!await this.#more()) return undefined;
    }
  }

  async #take(count: number): Promise<string> {
    while (this.#received.length < count) {
      if (!await this.#more()) throw new Error("the connection ended inside an answer");
    }
    const taken = this.#received.slice(0, count);
    this.#received = this.#received.slice(count);
    return latin1(taken);
  }

  async #more(): Promise<boolean> {
    const buffer = new Uint8Array(65_536);
    const count = await this.#connection.read(buffer).catch(() => null);
    if (count === null) return false;
    const joined = new Uint8Array(this.#received.length + count);
    joined.set(this.#received);
    joined.set(buffer.subarray(0, count), this.#received.length);
    this.#received = joined;
    return true;
  }
}

/** The value of the first header line of that name. */
export function header(lines: readonly string[], name: string): string | undefined {
  return lines.find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))?.replace(/^[^:]+: */, "");
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
