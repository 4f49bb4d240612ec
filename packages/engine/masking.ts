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
  readonly #inBodies: readonly RegExp[];

  /** @param values secrets that are hidden in any text */
  constructor(names: SecretNames, values: Iterable<string>) {
    this.#headers = new Set(names.headers.map((name) => name.toLowerCase()));
    this.#query = new Set(names.query.map((name) => name.toLowerCase()));
    this.#fields = new Set(names.fields.map((name) => name.toLowerCase()));
    this.#inBodies = [...new Set([...this.#fields, ...this.#query])].flatMap(patternsOf);
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

  /**
   * The first of a body, whatever its form: a secret field's value goes by its name too, as JSON, URL-encoded text and
   * multipart write it.
   *
   * @param isCut whether more followed: a secret may be cut in two
   */
  body(text: string, isCut = false): string {
    const whole = isCut ? this.#withoutTail(text) : text;
    return this.#inBodies.reduce(
      (masked, pattern) => masked.replace(pattern, (_, before: string, value: string) => before + maskSecret(value)),
      this.text(whole),
    );
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

  /** Cuts off what a text ends with when it is the beginning of a secret. */
  #withoutTail(text: string): string {
    for (const value of this.#values) {
      for (let length = Math.min(value.length - 1, text.length); length >= SHOWN_OF_CUT; length--) {
        if (text.endsWith(value.slice(0, length))) return `${text.slice(0, -length)}…`;
      }
    }
    return text;
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

/** So much may be shown of a secret that is cut in two, in characters. */
const SHOWN_OF_CUT = 5;

/** What a field of that name looks like in a body, with its value as the second group. */
function patternsOf(name: string): RegExp[] {
  const quoted = name.replace(/[^A-Za-z0-9_]/g, "\\$&");
  return [
    new RegExp(`("${quoted}"\\s*:\\s*")((?:[^"\\\\]|\\\\.)+)`, "gi"),
    new RegExp(`((?:^|&)${quoted}=)([^&\\s]+)`, "gi"),
    new RegExp(`(name="?${quoted}"?[^\\n]*\\r?\\n(?:[^\\r\\n]+\\r?\\n)*\\r?\\n)([^\\r\\n]+)`, "gi"),
  ];
}

/** A secret as it is, as JSON writes it with and without escaped slashes, and as URL-encoded text does. */
function spellings(secret: string): string[] {
  const inJson = JSON.stringify(secret).slice(1, -1);
  return [...new Set([secret, inJson, inJson.replaceAll("/", "\\/"), encodeURIComponent(secret)])];
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
