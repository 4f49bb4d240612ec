import type { Json } from "@wamock/contract";
import { fixture, type FixtureName, fromBase64 } from "./fixtures.ts";

/** Bytes as a case names them, so that a case stays data. */
export type BytesSpec =
  /** UTF-8; may hold placeholders. */
  | { readonly text: string }
  /** As JSON writes it; texts in it may hold placeholders, whatever their values are. */
  | { readonly json: Json }
  /** Anything, for what no text can say. */
  | { readonly base64: string }
  /** A small real file. */
  | { readonly fixture: FixtureName }
  /** So many times the same byte. */
  | { readonly size: number; readonly fill: number };

const encoder = new TextEncoder();

/** The bytes themselves; placeholders are for the caller to fill. */
export function bytesOf(spec: BytesSpec): Uint8Array<ArrayBuffer> {
  if ("text" in spec) return encoder.encode(spec.text);
  if ("json" in spec) return encoder.encode(JSON.stringify(spec.json));
  if ("base64" in spec) return fromBase64(spec.base64);
  if ("fixture" in spec) return fixture(spec.fixture);
  return new Uint8Array(spec.size).fill(spec.fill);
}

/** How many bytes that is, without making them. */
export function sizeOf(spec: BytesSpec): number {
  return "size" in spec ? spec.size : bytesOf(spec).length;
}
