import type { HeaderReader, Incoming } from "../incoming.ts";

/** What a provider looked at in a request, by name. */
export class Reads {
  readonly query = new Set<string>();
  readonly fields = new Set<string>();
  /** In lower case. */
  readonly headers = new Set<string>();
}

/** The same request; what is looked at in its headers and its query is noted down. Listing names is not looking. */
export function watchReads(incoming: Incoming, reads: Reads): Incoming {
  return {
    ...incoming,
    headers: watchHeaders(incoming.headers, reads.headers),
    url: incoming.url.search === "" ? incoming.url : new WatchedUrl(incoming.url, reads.query),
  };
}

function watchHeaders(headers: HeaderReader, read: Set<string>): HeaderReader {
  return {
    get(name) {
      read.add(name.toLowerCase());
      return headers.get(name);
    },
    has(name) {
      read.add(name.toLowerCase());
      return headers.has(name);
    },
  };
}

class WatchedUrl extends URL {
  readonly #params: URLSearchParams;

  constructor(url: URL, read: Set<string>) {
    super(url);
    this.#params = new WatchedParams(url.search, read);
  }

  override get searchParams(): URLSearchParams {
    return this.#params;
  }
}

class WatchedParams extends URLSearchParams {
  readonly #read: Set<string>;

  constructor(search: string, read: Set<string>) {
    super(search);
    this.#read = read;
  }

  override get(name: string): string | null {
    this.#read.add(name);
    return super.get(name);
  }

  override getAll(name: string): string[] {
    this.#read.add(name);
    return super.getAll(name);
  }

  override has(name: string, value?: string): boolean {
    this.#read.add(name);
    return value === undefined ? super.has(name) : super.has(name, value);
  }
}

/** The same fields; what is looked at is noted down. */
export function watchFields(fields: Iterable<readonly [string, string]>, { fields: read }: Reads): Map<string, string> {
  return new WatchedFields(fields, read);
}

class WatchedFields extends Map<string, string> {
  readonly #read: Set<string>;

  constructor(fields: Iterable<readonly [string, string]>, read: Set<string>) {
    super(fields);
    this.#read = read;
  }

  override get(name: string): string | undefined {
    this.#read.add(name);
    return super.get(name);
  }

  override has(name: string): boolean {
    this.#read.add(name);
    return super.has(name);
  }
}

/** The same object; which of its members are looked at is noted down. */
export function watchMembers<Value extends object>(object: Value, { fields: read }: Reads): Value {
  return new Proxy(object, {
    get(target, name, receiver) {
      if (typeof name === "string") read.add(name);
      return Reflect.get(target, name, receiver);
    },
    has(target, name) {
      if (typeof name === "string") read.add(name);
      return Reflect.has(target, name);
    },
  });
}
