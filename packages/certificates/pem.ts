import { Buffer } from "node:buffer";

/** What a PEM block holds. */
export type PemLabel = "CERTIFICATE" | "PRIVATE KEY";

/** DER as text. */
export function toPem(label: PemLabel, der: ArrayBuffer): string {
  const lines = Buffer.from(der).toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}

/** The blocks of that kind in a text, in their order, as DER. */
export function fromPem(label: PemLabel, text: string): ArrayBuffer[] {
  const blocks = text.matchAll(new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`, "g"));
  return [...blocks].map(([, base64 = ""]) => new Uint8Array(Buffer.from(base64, "base64")).buffer);
}
