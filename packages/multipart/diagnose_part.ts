import { parseContentType } from "./content_type.ts";
import { type Diagnosis, diagnosis } from "./diagnosis.ts";
import { decodeExtendedValue } from "./extended_value.ts";
import { parseHeaderParameters } from "./header_parameters.ts";
import { headerValue } from "./part_head.ts";
import type { PartFacts } from "./report.ts";
import { shown } from "./shown.ts";

/** Judges one part that came whole; all of it are warnings. */
export function diagnosePart(part: PartFacts): Diagnosis[] {
  return [
    ...diagnoseDisposition(part),
    ...part.filename === undefined ? diagnoseField(part) : diagnoseFile(part),
  ];
}

function diagnoseDisposition(part: PartFacts): Diagnosis[] {
  const found: Diagnosis[] = [];
  const warn = warner(part, found);
  if (part.disposition === undefined) {
    warn(
      "part-without-disposition",
      "has no Content-Disposition header, so that it has no name",
      "add Content-Disposition: form-data with a name",
    );
    return found;
  }
  if (part.disposition !== "form-data") {
    warn(
      "part-not-form-data",
      `is ${shown(part.disposition)} instead of form-data, so that it has no name`,
      "begin its Content-Disposition with form-data",
    );
    return found;
  }
  if (part.name === undefined) {
    warn(
      "part-without-name",
      "has no name, and servers drop it",
      "give its Content-Disposition a name",
    );
  }
  const value = headerValue(part.headers, "content-disposition") ?? "";
  const semicolon = value.indexOf(";");
  if (semicolon >= 0 && parseHeaderParameters(value.slice(semicolon + 1)).damaged) {
    warn(
      "disposition-damaged",
      "has a Content-Disposition with a quote that is not escaped or not closed, so that its names may be cut",
      'write a quote in a name as %22 or \\"',
    );
  }
  const star = part.filenameStar;
  if (star !== undefined && decodeExtendedValue(star) === undefined) {
    warn(
      "filename-star-invalid",
      `has a filename* which cannot be decoded, ${shown(star)}`,
      "write it as UTF-8''name, percent-encoded, or send filename alone",
    );
  } else if (star !== undefined && part.filenameParameter === undefined) {
    warn(
      "filename-star-alone",
      "has filename* and no filename, which many servers take for a text field",
      "send filename, in UTF-8",
    );
  }
  return found;
}

function diagnoseFile(part: PartFacts): Diagnosis[] {
  const found: Diagnosis[] = [];
  const warn = warner(part, found);
  if (part.type === undefined || part.type === "") {
    warn(
      "part-without-type",
      "is a file without Content-Type, and counts as application/octet-stream",
      "give the Blob or file its media type",
    );
  } else if (parseContentType(part.type)?.type === "application/octet-stream") {
    warn(
      "part-octet-stream",
      "is a file of type application/octet-stream, which says nothing about its content",
      "give the Blob or file its media type",
    );
  }
  if (part.filename === "") {
    warn(
      "filename-empty",
      "has an empty filename, as a browser sends for a file input without a file",
      "choose a file, or give it a name",
    );
  }
  if (part.size === 0) {
    warn(
      "file-empty",
      "is a file of 0 bytes",
      "see whether the file or stream was read before it was sent",
    );
  }
  return found;
}

function diagnoseField(part: PartFacts): Diagnosis[] {
  const found: Diagnosis[] = [];
  const type = part.type === undefined ? undefined : parseContentType(part.type)?.type ?? part.type;
  // HTTP libraries declare these for text fields.
  const plain = type === undefined || type === "text/plain" || type === "application/json";
  if (part.disposition === "form-data" && (!plain || /^file$/i.test(part.name ?? ""))) {
    warner(part, found)(
      "part-without-filename",
      "looks like a file, but a part without filename is a text field",
      "give its Content-Disposition a filename, such as by append(name, blob, filename)",
    );
  }
  return found;
}

function warner(part: PartFacts, found: Diagnosis[]) {
  const name = part.name === undefined ? "" : ` (${shown(part.name)})`;
  return (id: string, cause: string, cure: string) => {
    const whole = `part ${part.index + 1}${name} ${cause}`;
    found.push(diagnosis("warning", id, whole, cure, part.index));
  };
}
