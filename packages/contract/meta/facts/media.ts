import type { Fact } from "../../provider.ts";
import { MEDIA_PAGE, RECORDED } from "../grounds.ts";

/** How media are described, deleted and kept. */
export const mediaFacts = [
  {
    id: "meta.get-key-order",
    operation: "meta.media.get",
    statement: "The description has the keys url, mime_type, sha256, file_size, id, messaging_product, in this " +
      "order.",
    evidence: {
      level: "recorded",
      sources: ["R1", "I4"],
      date: "2026-02",
      note: "The media page prints another order.",
    },
  },
  {
    id: "meta.get-file-size-number",
    operation: "meta.media.get",
    statement: "`file_size` is a number.",
    evidence: {
      level: "recorded",
      sources: ["R1", "D1", "R2"],
      date: "2026-09-11",
      note: "The documentation shows a string.",
    },
  },
  {
    id: "meta.get-sha256-hex",
    operation: "meta.media.get",
    statement: "`sha256` is that of the uploaded bytes, in lower-case hexadecimal.",
    evidence: RECORDED,
  },
  {
    id: "meta.get-mime-type",
    operation: "meta.media.get",
    statement: "`mime_type` is the type of the uploaded part.",
    evidence: RECORDED,
  },
  {
    id: "meta.get-url",
    operation: "meta.media.get",
    statement: "`url` is `https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=<media " +
      "id>&ext=<seconds>&hash=<46 characters>`.",
    evidence: RECORDED,
  },
  {
    id: "meta.get-ext",
    operation: "meta.media.get",
    statement: "`ext` is the answer's `Date` plus 300, in Unix seconds.",
    evidence: RECORDED,
  },
  {
    id: "meta.get-hash-new",
    operation: "meta.media.get",
    statement: "Every GET gives a new `hash`, starting with `AT`.",
    evidence: RECORDED,
  },
  {
    id: "meta.get-phone-number-id",
    operation: "meta.media.get",
    statement: "`phone_number_id` must be the number that the media was uploaded on.",
    evidence: MEDIA_PAGE,
  },
  {
    id: "meta.get-phone-number-id-inbound",
    operation: "meta.media.get",
    statement: "`phone_number_id` is refused for media that arrived by webhook, whatever it is.",
    evidence: { level: "reported", sources: ["I4"] },
  },
  {
    id: "meta.get-unknown",
    operation: "meta.media.get",
    statement: "An unknown media id gets `Unsupported get request`, 400, 100/33.",
    evidence: RECORDED,
  },
  {
    id: "meta.get-gone",
    operation: "meta.media.get",
    statement: "A deleted, an expired and a foreign media id are answered like an unknown one.",
    evidence: { level: "assumed", sources: ["R1"], note: "Inferred from the unknown one." },
  },
  {
    id: "meta.delete-answer",
    operation: "meta.media.delete",
    statement: 'A deletion answers 200 and `{"success":true}`, 16 bytes.',
    evidence: RECORDED,
  },
  {
    id: "meta.delete-post-id",
    operation: "meta.media.delete",
    statement: "An id of the form `123_123` is taken for a page's post and refused as an invalid post_id; a GET " +
      "of it gets 100/33.",
    evidence: RECORDED,
  },
  {
    id: "meta.delete-unknown",
    operation: "meta.media.delete",
    statement: "An unknown media id gets `Unsupported delete request`, 400, 100/33.",
    evidence: { level: "assumed", sources: ["R1"], note: "Inferred from the GET." },
  },
  {
    id: "meta.delete-twice",
    operation: "meta.media.delete",
    statement: "A second deletion is answered like that of an unknown id.",
    evidence: { level: "assumed", sources: [], note: "Inferred." },
  },
  {
    id: "meta.media-of-one-number",
    statement: "A media id is usable from the phone number that uploaded it only.",
    evidence: { level: "documented", sources: ["D1", "U10", "U25"], date: "2026-09-11" },
  },
  {
    id: "meta.media-kept",
    statement: "The id of an upload lives for 30 days, that of media from a webhook for 7.",
    evidence: MEDIA_PAGE,
  },
] as const satisfies readonly Fact[];
