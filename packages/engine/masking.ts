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
    this.#values = [...values].filter((value) => value.length >= 8);
  }

  /** Any text, with the known secrets in it hidden. */
  text(text: string): string {
    for (const value of this.#values) {
      if (text.includes(value)) text = text.replaceAll(value, maskSecret(value));
    }
    return text;
  }

  /** Header lines; in a secret header only the scheme stays readable. */
  headers(lines: HeaderLines): HeaderLines {
    return lines.map(([name, value]) => {
      if (!this.#headers.has(name.toLowerCase())) return [name, this.text(value)];
      const [, scheme = "", secret = ""] = /^(\S+ +)?(.*)$/s.exec(value) ?? [];
      return [name, scheme + maskSecret(secret)];
    });
  }

  /** Path and query of a URL. */
  target(url: URL): string {
    if (url.search === "") return this.text(url.pathname);
    const query = new URLSearchParams(url.search);
    const shown = [...query].map(([name, value]) =>
      `${encodeURIComponent(name)}=${
        this.#query.has(name.toLowerCase()) ? maskSecret(value) : encodeURIComponent(this.text(value))
      }`
    );
    return `${this.text(url.pathname)}?${shown.join("&")}`;
  }

  /** The value of a form field. */
  field(name: string, value: string): string {
    return this.#fields.has(name.toLowerCase()) ? maskSecret(value) : this.text(value);
  }
}
