import { multipartBoundary, MultipartError, parseContentType } from "@wamock/multipart";
import type { Exchange } from "../exchange.ts";
import { type Form, formOf, type FormOptions } from "./form.ts";
import { keepFields } from "./keep_fields.ts";
import { readParts } from "./read_parts.ts";
import { readText } from "./read_text.ts";

/**
 * Reads the body as the form that its Content-Type announces: multipart, JSON or URL-encoded. The exchange keeps what
 * was seen in it, and what is wrong with it.
 */
export async function readForm(exchange: Exchange, options: FormOptions): Promise<Form> {
  const { body, headers } = exchange.incoming;
  if (!body) return formOf("empty");
  const contentType = headers.get("content-type") ?? undefined;
  const type = contentType === undefined ? undefined : parseContentType(contentType)?.type;
  const boundary = type === "multipart/form-data" ? boundaryOf(contentType) : undefined;
  const form = boundary === undefined
    ? await readText(exchange, body, contentType, type, options)
    : await readParts(exchange, body, contentType, boundary, options);
  return { ...form, fields: keepFields(exchange, form.fields) };
}

/** `undefined` when the header gives none that can be used; the autopsy says which of the two. */
function boundaryOf(contentType: string | undefined): string | undefined {
  try {
    return multipartBoundary(contentType);
  } catch (cause) {
    if (cause instanceof MultipartError) return undefined;
    throw cause;
  }
}
