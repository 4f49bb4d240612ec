import type { MetaCase } from "./case.ts";
import { known } from "./known.ts";
import { call, having, MEDIA_PATH, without } from "./requests.ts";
import { deleted, described, refused, uploaded } from "./steps.ts";

/** How the type of an answer follows from the request's Accept header. Other headers are checked on every answer. */
export const acceptCases = [
  {
    id: "meta.media.accept-missing",
    title: "Without an Accept header an upload is answered as text/javascript.",
    ...known("meta.content-type-rule"),
    steps: [uploaded({ headers: without("Accept") })],
  },
  {
    id: "meta.media.accept-missing-get",
    title: "Without an Accept header GET and DELETE are answered as text/javascript.",
    ...known("meta.content-type-rule"),
    steps: [
      uploaded(),
      { ...described(), request: call("GET", MEDIA_PATH, without("Accept")) },
      { ...deleted, request: call("DELETE", MEDIA_PATH, without("Accept")) },
    ],
  },
  {
    id: "meta.media.accept-missing-refused",
    title: "Without an Accept header a refusal is text/javascript as well.",
    ...known("meta.content-type-rule"),
    steps: [
      refused("file-required", {
        headers: without("Accept"),
        parts: [{ name: "messaging_product", content: { text: "whatsapp" } }],
      }),
    ],
  },
  {
    id: "meta.media.accept-other",
    title: "With an Accept header of any kind the answer is application/json.",
    ...known("meta.content-type-rule"),
    steps: [uploaded({ headers: having("Accept", "text/html") })],
  },
] satisfies readonly MetaCase[];
