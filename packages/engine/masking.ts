import type { HeaderLines } from "./answer.ts";

/** Where a provider's secrets travel; names are compared without regard to case. */
export interface SecretNames {
  readonly headers: readonly string[];
  readonly query: readonly string[];
  readonly fields: readonly string[];
}

/**
 * A secret as it may be shown: its first four characters and its length.
 *
 * @example
 * ```ts
 * import { maskSecret } from "@wamock/engine";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(maskSecret("EAAB0123456789"), "EAAB…(14 characters)");
 * ```
 */
export function maskSecret(secret: string): string {
  return `${secret.length > 8 ? secret.slice(0, 4) : ""}…(${secret.length} characters)`;
}

/** Hides secrets wherever an exchange is shown: by the name they travel under, and by their value anywhere else. */
export class Mask {
  readonly #headers: ReadonlySet<string>;
  readonly #query: ReadonlySet<string>;
  readonly #fields: ReadonlySet<string>;
  readonly #values: readonly string[];

  /** @param values secrets that are hidden in any text */
  constructor(names: SecretNames, values: Iterable<string>) {
    this.#headers = new Set(names.headers.map((name) => name.toLowerCase()));
    this.#query = new Set(names.query.map((name) => name.toLowerCase()));
    this.#fields = new Set(names.fields.map((name) => name.toLowerCase()));
    // The longest first: a secret that begins with another one must not keep its tail.
    this.#values = [...new Set([...values].filter((value) => value.length >= 8).flatMap(spellings))]
      .sort((a, b) => b.length - a.length);
  }

  /** Any text, with the known secrets in it hidden. */
  text(text: string): string {
    for (const value of this.#values) {
      if (text.includes(value)) text = text.replaceAll(value, () => maskSecret(value));
    }
    return text;
  }

  /** Header lines; in a secret header only the scheme stays readable. */
  headers(lines: HeaderLines): HeaderLines {
    return lines.map(([name, value]) => {
      if (!this.#headers.has(name.toLowerCase())) return [name, this.text(value)];
      const [, scheme = "", secret = ""] = /^([A-Za-z-]{1,12} +)?(.*)$/s.exec(value) ?? [];
      return [name, scheme + maskSecret(secret)];
    });
  }

  /** Path and query of a URL. */
  target(url: URL): string {
    const path = this.#path(url.pathname);
    if (url.search === "") return path;
    const query = new URLSearchParams(url.search);
    const shown = [...query].map(([name, value]) =>
      `${encodeURIComponent(this.text(name))}=${
        this.#query.has(name.toLowerCase()) ? maskSecret(value) : encodeURIComponent(this.text(value))
      }`
    );
    return `${path}?${shown.join("&")}`;
  }

  /** A secret with characters that a path cannot hold stands there encoded. */
  #path(path: string): string {
    const decoded = path.replace(/(%[0-9a-f]{2})+/gi, decode);
    const masked = this.text(decoded);
    return masked === decoded ? path : masked;
  }

  /** The value of a form field. */
  field(name: string, value: string): string {
    return this.#fields.has(name.toLowerCase()) ? maskSecret(value) : this.text(value);
  }
}

/** A secret as it is, and as JSON writes it with and without escaped slashes. */
function spellings(secret: string): string[] {
  const inJson = JSON.stringify(secret).slice(1, -1);
  return [secret, inJson, inJson.replaceAll("/", "\\/")];
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
