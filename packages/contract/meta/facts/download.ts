import type { Fact } from "../../provider.ts";
import { CHOICE, MEDIA_PAGE, RECORDED } from "../grounds.ts";

/** How the bytes are fetched. */
export const downloadFacts = [
  {
    id: "meta.download-token",
    operation: "meta.media.download",
    statement: "A download needs the token in its Authorization header.",
    evidence: MEDIA_PAGE,
  },
  {
    id: "meta.download-no-token",
    operation: "meta.media.download",
    statement: "A download without a valid token answers 401.",
    evidence: { level: "assumed", sources: ["D1"], note: "That it fails is documented; the status is a choice." },
  },
  {
    id: "meta.download-expired",
    operation: "meta.media.download",
    statement: "A URL older than 300 seconds answers 404: from the second after its `ext`.",
    evidence: MEDIA_PAGE,
  },
  {
    id: "meta.download-error-body",
    operation: "meta.media.download",
    statement: "A refused download has an empty body typed `text/html; charset=utf-8`, and none of Graph's " +
      "headers.",
    evidence: CHOICE,
  },
  {
    id: "meta.download-agent-needed",
    operation: "meta.media.download",
    statement: "A download needs a User-Agent; any will do.",
    evidence: { level: "reported", sources: ["I7", "R1"], note: "That a plain `Ruby` suffices is recorded." },
  },
  {
    id: "meta.download-agent-repeated",
    operation: "meta.media.download",
    statement: "A User-Agent that repeats itself endlessly is refused.",
    evidence: { level: "reported", sources: ["I7"] },
  },
  {
    id: "meta.download-agent-status",
    operation: "meta.media.download",
    statement: "A missing or endlessly repeated User-Agent answers 400 with an empty body.",
    evidence: CHOICE,
  },
  {
    id: "meta.download-range",
    operation: "meta.media.download",
    statement: "A Range gets 206 with Content-Range, and 416 outside the file.",
    evidence: { level: "assumed", sources: ["R1"], note: "`Accept-Ranges: bytes` is recorded; a Range never was." },
  },
  {
    id: "meta.download-own-headers",
    operation: "meta.media.download",
    statement: "A download carries its store's headers, `X-Manifold-Obj-*`, and no `x-fb-*`.",
    evidence: RECORDED,
  },
  {
    id: "meta.download-digest",
    operation: "meta.media.download",
    statement: "`Content-Digest: adler32=` and `X-Manifold-Obj-Blobsizebytes` are those of the stored blob, " +
      "which is larger than the file.",
    evidence: RECORDED,
  },
  {
    id: "meta.download-disposition",
    operation: "meta.media.download",
    statement: "`Content-Disposition` is `inline;filename=<name of the upload>`, without space or quotes.",
    evidence: RECORDED,
  },
  {
    id: "meta.download-etag",
    operation: "meta.media.download",
    statement: "`Etag` is a decimal number without quotes.",
    evidence: RECORDED,
  },
  {
    id: "meta.download-extra-headers",
    operation: "meta.media.download",
    statement: "Further headers of the request, such as Content-Type, are ignored.",
    evidence: RECORDED,
  },
  {
    id: "meta.download-query-order",
    operation: "meta.media.download",
    statement: "The order of the URL's parameters does not matter.",
    evidence: { level: "assumed", sources: ["R1"], note: "Inferred: the recorder sorted them." },
  },
  {
    id: "meta.download-no-redirect",
    operation: "meta.media.download",
    statement: "A download is answered at once, without a redirect.",
    evidence: RECORDED,
  },
] as const satisfies readonly Fact[];
