import type { Fact } from "../../provider.ts";
import { CHOICE, UPLOAD_PAGE } from "../grounds.ts";

const operation = "wolkvox.media.upload";

/** What upload_media does. */
export const mediaFacts = [
  {
    id: "wolkvox.upload-answer",
    operation,
    statement: 'A success is 200 and `code` "200", with the key "0" and the handle in data.',
    evidence: UPLOAD_PAGE,
  },
  {
    id: "wolkvox.upload-from-storage",
    operation,
    statement: "The file must lie in Wolkvox Storage, and its public URL be used.",
    evidence: UPLOAD_PAGE,
  },
  {
    id: "wolkvox.upload-url-forms",
    operation,
    statement: "A file is known by its URL on the storage's host, and on the host that is asked.",
    evidence: {
      level: "assumed",
      sources: [],
      note: "The second is for users of a mock, whose storage has its address.",
    },
  },
  {
    id: "wolkvox.upload-types",
    operation,
    statement: "PDF, JPEG, PNG and MP4 files are taken.",
    evidence: { level: "documented", sources: ["D9"], note: "Meta says so; Wolkvox says image, video or document." },
  },
  {
    id: "wolkvox.handle-shape",
    operation,
    statement: "A handle is opaque, and has colons and equals signs in it.",
    evidence: { level: "assumed", sources: ["D9"], note: "Meta shows one that begins so." },
  },
  {
    id: "wolkvox.handle-new",
    operation,
    statement: "The same URL twice gives two handles.",
    evidence: CHOICE,
  },
  {
    id: "wolkvox.handle-reuse",
    operation,
    statement: "One handle serves many templates.",
    evidence: UPLOAD_PAGE,
  },
] as const satisfies readonly Fact[];
