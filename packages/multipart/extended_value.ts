const EXTENDED = /^([A-Za-z0-9-]+)'[A-Za-z0-9-]*'((?:%[0-9A-Fa-f]{2}|[A-Za-z0-9!#$&+\-.^_`|~])*)$/;

/**
 * Decodes an extended parameter value such as `UTF-8''na%C3%AFve.jpg`
 * (RFC 8187, 3.2.1); `undefined` when it is not one, or its bytes are not text
 * in the charset it names. Only UTF-8 and ISO-8859-1 are known.
 */
export function decodeExtendedValue(value: string): string | undefined {
  const [, charset, encoded] = EXTENDED.exec(value) ?? [];
  if (charset === undefined || encoded === undefined) return undefined;
  const latin1 = encoded.replace(
    /%(..)/g,
    (_, hex: string) => String.fromCharCode(parseInt(hex, 16)),
  );
  switch (charset.toLowerCase()) {
    case "iso-8859-1":
      return latin1;
    case "utf-8":
      try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
          .decode(Uint8Array.from(latin1, (c) => c.charCodeAt(0)));
      } catch {
        return undefined;
      }
    default:
      return undefined;
  }
}
