import { decodeExtendedValue } from "./extended_value.ts";
import { parseHeaderParameters } from "./header_parameters.ts";

/**
 * What stands before a part's body. Names are data as the client sent them:
 * they may hold paths, control characters or markup, and must never be used as
 * a path.
 */
export interface PartHead {
  /** Zero-based position in the body. */
  index: number;
  /** The field name; absent when none was sent or the part is not form-data. */
  name?: string;
  /**
   * The file name which a server takes: `filename*` when it can be decoded,
   * else `filename`. Absent when neither was sent or the part is not form-data;
   * without it a part is a text field.
   */
  filename?: string;
  /** The `filename` parameter, quotes and backslash escapes undone. */
  filenameParameter?: string;
  /** The `filename*` parameter as sent, such as `UTF-8''na%C3%AFve.jpg`. */
  filenameStar?: string;
  /** Lower-cased kind of the Content-Disposition; absent without that header. */
  disposition?: string;
  /** The part's Content-Type as sent; absent when not declared. */
  type?: string;
  /** Headers in the order and case sent; folded lines are joined by one space. */
  headers: readonly (readonly [name: string, value: string])[];
  /** The head as sent, without the empty line that ends it. */
  raw: string;
  /** Offset of the first dash of the part's boundary line, in bytes. */
  offset: number;
  /** Offset of the head, in bytes. */
  headOffset: number;
  /** Offset of the body, in bytes. */
  bodyOffset: number;
}

/** Where a part lies in the body. */
export type PartPlace = Pick<
  PartHead,
  "index" | "offset" | "headOffset" | "bodyOffset"
>;

/**
 * Reads a part head whose lines were already found to be headers. Of two equal
 * headers the first counts.
 */
export function parsePartHead(raw: string, place: PartPlace): PartHead {
  const headers = parseHeaders(raw);
  const disposition = headerValue(headers, "content-disposition");
  const type = headerValue(headers, "content-type");
  return {
    ...place,
    ...(disposition === undefined ? {} : parseDisposition(disposition)),
    ...(type === undefined ? {} : { type }),
    headers,
    raw,
  };
}

/** Value of the first header with this lower-cased name. */
export function headerValue(
  headers: PartHead["headers"],
  name: string,
): string | undefined {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1];
}

function parseHeaders(raw: string): [string, string][] {
  const headers: [string, string][] = [];
  for (const line of raw === "" ? [] : raw.split("\r\n")) {
    const last = headers.at(-1);
    if (last && /^[ \t]/.test(line)) {
      last[1] = `${last[1]} ${line.trim()}`.trim();
    } else {
      const colon = line.indexOf(":");
      headers.push([line.slice(0, colon), line.slice(colon + 1).trim()]);
    }
  }
  return headers;
}

function parseDisposition(value: string): Partial<PartHead> {
  const semicolon = value.indexOf(";");
  const disposition = (semicolon < 0 ? value : value.slice(0, semicolon))
    .trim().toLowerCase();
  const { values } = parseHeaderParameters(
    semicolon < 0 ? "" : value.slice(semicolon + 1),
  );
  const name = values.get("name");
  const filenameParameter = values.get("filename");
  const filenameStar = values.get("filename*");
  const filename = filenameStar === undefined
    ? filenameParameter
    : decodeExtendedValue(filenameStar) ?? filenameParameter;
  const form = disposition === "form-data";
  return {
    disposition,
    ...(form && name !== undefined ? { name } : {}),
    ...(form && filename !== undefined ? { filename } : {}),
    ...(filenameParameter === undefined ? {} : { filenameParameter }),
    ...(filenameStar === undefined ? {} : { filenameStar }),
  };
}
