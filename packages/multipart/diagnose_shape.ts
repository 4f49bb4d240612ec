import { type Diagnosis, diagnosis } from "./diagnosis.ts";

const CURE = "build a FormData object and pass it to the HTTP library as the body";

/** Judges a body that is not multipart at all, by its first bytes as text. */
export function diagnoseShape(
  head: string | undefined,
  bodyBytes: number | undefined,
  multipartAnnounced: boolean,
): Diagnosis[] {
  if (bodyBytes === 0) {
    return [
      diagnosis(
        "error",
        "body-empty",
        "the body is empty",
        `${CURE}, and do not read a stream before it is sent`,
      ),
    ];
  }
  const text = head?.trim() ?? "";
  const object = /^\[object \w+\]/.exec(text)?.[0];
  if (object !== undefined) {
    return [
      diagnosis(
        "error",
        "body-is-object-string",
        `the body is the text ${object}, an object that was turned into a string`,
        "pass the FormData object itself as the body",
      ),
    ];
  }
  if (/^[{[]/.test(text)) {
    const cause = multipartAnnounced
      ? "the Content-Type header says multipart/form-data, but the body is JSON"
      : "the body is JSON, where multipart/form-data is expected";
    return [diagnosis("error", "body-is-json", cause, CURE)];
  }
  return [];
}
