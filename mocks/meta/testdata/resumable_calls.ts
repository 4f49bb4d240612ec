import { createMockOf, type Exchange, listen, type Mock, type SettingsPatch } from "@wamock/engine";
import { assert, assertEquals } from "@std/assert";
import { createMeta } from "../provider.ts";
import { MetaWorld } from "../world.ts";

/** An answer with its JSON. */
export interface Told {
  readonly status: number;
  readonly body: TestBody;
}

/** What the answers of these calls may hold. */
interface TestBody {
  readonly id?: string;
  readonly h?: string;
  readonly file_offset?: number;
  readonly debug_info?: { readonly type: string };
  readonly error?: { readonly code: number; readonly error_subcode?: number };
}

/** A listening mock, and the calls of resumable uploads and templates on it. */
export class ResumableCalls implements AsyncDisposable {
  readonly mock: Mock;
  readonly url: string;
  readonly #close: () => Promise<void>;

  private constructor(mock: Mock, url: string, close: () => Promise<void>) {
    this.mock = mock;
    this.url = url;
    this.#close = close;
  }

  static async start(settings: SettingsPatch = {}): Promise<ResumableCalls> {
    const mock = createMockOf([createMeta()], "0.1.0", { settings });
    const { url, close } = await listen(mock);
    return new ResumableCalls(mock, url, close);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#close();
    await this.mock.close();
  }

  get credentials(): Readonly<Record<string, string>> {
    return this.mock.credentials.meta ?? {};
  }

  get world(): MetaWorld {
    const world = this.mock.sandboxes.get("default")?.worlds.get("meta");
    assert(world instanceof MetaWorld);
    return world;
  }

  /** Every exchange so far, oldest first. */
  get exchanges(): readonly Exchange[] {
    return this.mock.sandboxes.get("default")!.journal.find();
  }

  /** The check that refused the newest exchange, and why. */
  get refusal(): string {
    const { refusedAt } = this.exchanges.at(-1)!;
    return `${refusedAt?.check}: ${refusedAt?.reason}`;
  }

  async open(length: number, query = "file_type=image%2Fpng"): Promise<string> {
    const path = `v24.0/${this.credentials.appId}/uploads?file_length=${length}&${query}`;
    const { body } = await this.call("POST", path);
    assert(body.id, JSON.stringify(body));
    return body.id;
  }

  send(session: string, bytes: BodyInit, offset: number): Promise<Told> {
    return this.call("POST", `v24.0/${session}`, bytes, { file_offset: String(offset) });
  }

  async offset(session: string): Promise<number> {
    const { status, body } = await this.call("GET", `v24.0/${session}`);
    assertEquals([status, body.id], [200, session]);
    return body.file_offset!;
  }

  /** Creates a template with an image in its header. */
  template(handle: string, name: string): Promise<Told> {
    const components = [
      { type: "HEADER", format: "IMAGE", example: { header_handle: [handle] } },
      { type: "BODY", text: "Your order has been shipped." },
    ];
    const body = JSON.stringify({ name, language: "en_US", category: "UTILITY", components });
    const path = `v24.0/${this.credentials.businessAccountId}/message_templates`;
    return this.call("POST", path, body, { "Content-Type": "application/json" });
  }

  async call(
    method: string,
    path: string,
    body: BodyInit | null = null,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Told> {
    const response = await fetch(`${this.url}/${path}`, {
      method,
      body,
      headers: { Authorization: `OAuth ${this.credentials.accessToken}`, ...headers },
    });
    return { status: response.status, body: await response.json() };
  }

  /** The bytes of a session, put together. */
  async bytesOf(session: string): Promise<Uint8Array> {
    const found = await this.world.uploads.find(session.split("?")[0]!, Date.now());
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (const piece of found!.pieces) parts.push(await new Response(piece.read()).bytes());
    return await new Blob(parts).bytes();
  }

  /**
   * Begins an upload on a socket of its own: head and the first bytes.
   *
   * @returns the connection, on which the rest may follow or not
   */
  async begin(session: string, offset: number, length: number, first: Uint8Array): Promise<Deno.TcpConn> {
    const { hostname, port } = new URL(this.url);
    const connection = await Deno.connect({ hostname, port: Number(port) });
    const head = `POST /v24.0/${session} HTTP/1.1\r\nHost: ${hostname}\r\n` +
      `Authorization: OAuth ${this.credentials.accessToken}\r\nfile_offset: ${offset}\r\n` +
      `Content-Length: ${length}\r\n\r\n`;
    await writeAll(connection, new TextEncoder().encode(head));
    await writeAll(connection, first);
    return connection;
  }
}

/** Writes all of the bytes. */
export async function writeAll(connection: Deno.TcpConn, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length;) from += await connection.write(bytes.subarray(from));
}

/** Waits, with generous patience, until something holds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; !await holds();) {
    assert(Date.now() < end, "it did not come about in 30 s");
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Random bytes, as many as wanted. */
export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let from = 0; from < length; from += 65_536) crypto.getRandomValues(bytes.subarray(from, from + 65_536));
  return bytes;
}
