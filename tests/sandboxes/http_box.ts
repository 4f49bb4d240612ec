import { assertEquals } from "@std/assert";

type Names = Readonly<Record<string, string>>;

/** An exchange, as far as these tests look at it. */
export interface SeenExchange {
  readonly id: string;
  readonly at: number;
  readonly sandbox: string;
  readonly provider: string | null;
  readonly operation: string | null;
  readonly error: string | null;
  readonly fault: { readonly id: string; readonly type: string } | null;
  readonly response: { readonly status: number } | null;
}

/** A sandbox of a listening mock, all over HTTP. */
export class HttpBox {
  readonly url: string;
  readonly id: string;
  readonly providers: Readonly<Record<string, Names>>;
  readonly fixtures: Readonly<Record<string, Names>>;

  constructor(url: string, { id, providers, fixtures }: Pick<HttpBox, "id" | "providers" | "fixtures">) {
    this.url = url;
    this.id = id;
    this.providers = providers;
    this.fixtures = fixtures;
  }

  static async open(url: string, options: object = {}): Promise<HttpBox> {
    const { status, body } = await askAdmin(url, "POST", "/sandboxes", options);
    assertEquals(status, 201, JSON.stringify(body));
    return new HttpBox(url, body);
  }

  /** A credential or id. */
  name(provider: string, name: string): string {
    return this.providers[provider]?.[name] ?? "";
  }

  async clock(change: object): Promise<number> {
    return (await askAdmin(this.url, "POST", "/clock", { sandbox: this.id, ...change })).body.now;
  }

  /** Orders a failure; gives the rule's id. */
  async fault(order: object): Promise<string> {
    const { status, body } = await askAdmin(this.url, "POST", "/faults", { sandbox: this.id, ...order });
    assertEquals(status, 201, JSON.stringify(body));
    return body.id;
  }

  async exchanges(): Promise<readonly SeenExchange[]> {
    return (await askAdmin(this.url, "GET", `/requests?sandbox=${this.id}`)).body.exchanges;
  }

  async close(): Promise<readonly SeenExchange[]> {
    const { status, body } = await askAdmin(this.url, "DELETE", `/sandboxes/${this.id}`);
    assertEquals(status, 200, JSON.stringify(body));
    return body.exchanges;
  }
}

/** Asks the admin API. */
export async function askAdmin(url: string, method: string, path: string, body?: object) {
  const response = await fetch(`${url}/__admin${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
  return { status: response.status, body: await response.json() };
}
