import { BOUNDARY, type HeaderLine, type PartSpec } from "../request.ts";

/** What stands in front of a part's content: the boundary and the part's headers. */
export function partHead({ name, filename, type, headers = [] }: PartSpec): string {
  const disposition = `form-data; name="${name}"${filename === undefined ? "" : `; filename="${filename}"`}`;
  const lines: HeaderLine[] = [
    ["Content-Disposition", disposition],
    ...(type === undefined ? [] : [["Content-Type", type] as const]),
    ...headers,
  ];
  return `--${BOUNDARY}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`;
}

/** What stands after a part's content. */
export const PART_END = "\r\n";

/** What ends a form. */
export const FORM_END = `--${BOUNDARY}--\r\n`;
