import type { Fact } from "../../provider.ts";
import { CHOICE } from "../grounds.ts";

/** On Meta's page about resumable uploads; its texts of two versions differ in places. */
const GUIDE = { level: "documented", sources: ["D4"], date: "2026" } as const;

/** How a resumable upload is opened, filled and taken up again, and what its handle is made of. */
export const resumableFacts = [
  {
    id: "meta.uploads-parameters",
    operation: "meta.uploads.create",
    statement: "`file_name`, `file_length` and `file_type` may come in the query, as JSON or as a form.",
    evidence: {
      level: "reported",
      sources: ["D4", "S1", "U38"],
      date: "2026",
      note: "The query is documented; JSON and forms are what maintained clients send.",
    },
  },
  {
    id: "meta.uploads-app-alias",
    operation: "meta.uploads.create",
    statement: "`app` may stand for the app's id in the path.",
    evidence: { level: "reported", sources: ["U38"], note: "A published SDK sends it." },
  },
  {
    id: "meta.uploads-file-name",
    operation: "meta.uploads.create",
    statement: "`file_name` is optional: the handle's second field is empty without it.",
    evidence: {
      level: "reported",
      sources: ["U16", "U17", "D4"],
      date: "2026",
      note: "The newer text of the guide calls it required.",
    },
  },
  {
    id: "meta.uploads-file-type",
    operation: "meta.uploads.create",
    statement: "Any `file_type` opens a session.",
    evidence: {
      level: "reported",
      sources: ["U16", "D4"],
      note: "Five types are documented; a session of application/octet-stream is known.",
    },
  },
  {
    id: "meta.uploads-file-length",
    operation: "meta.uploads.create",
    statement: "Without a `file_length` above zero no session is opened.",
    evidence: { ...CHOICE, sources: ["D4"], note: "That it is needed is documented; how it is refused is a choice." },
  },
  {
    id: "meta.uploads-session-id",
    operation: "meta.uploads.create",
    statement: "A session id reads `upload:<base64>?sig=<19 characters>`, and the base64 " +
      "`1:attachment:<uuid>?file_name=..&file_length=..&file_type=..` with what was given.",
    evidence: { level: "reported", sources: ["U16"], note: "Decoded from three." },
  },
  {
    id: "meta.uploads-session-lifetime",
    operation: "meta.uploads.upload",
    statement: "A session lives for 24 hours.",
    evidence: CHOICE,
  },
  {
    id: "meta.uploads-session-raw",
    operation: "meta.uploads.upload",
    statement:
      "The session id goes into the path as it is: its `?sig=` is the query of the call. Percent-encoded, or " +
      "followed by a second `?`, it lacks its signature.",
    evidence: {
      level: "reported",
      sources: ["U35", "I9"],
      note: "That it breaks is reported; which answer comes is assumed.",
    },
  },
  {
    id: "meta.uploads-double-slash",
    operation: "meta.uploads.upload",
    statement: "A double slash in the path of a resumable upload is refused with 400.",
    evidence: {
      level: "assumed",
      sources: ["I9"],
      note: "The status is reported; the body is a choice, and no other call is known to mind a double slash.",
    },
  },
  {
    id: "meta.uploads-business-account",
    operation: "meta.uploads.create",
    statement:
      "A business account's id in place of the app's opens a session, and its handle is refused when it is used.",
    evidence: { level: "reported", sources: ["U12"], note: "See the dialect `meta.uploads-on-business-account`." },
  },
  {
    id: "meta.uploads-app-missing",
    operation: "meta.uploads.create",
    statement: "`None` or `undefined` in place of an app id is an object that does not exist.",
    evidence: { level: "assumed", sources: ["I9"], note: "Status 400 is reported; the body follows from other calls." },
  },
  {
    id: "meta.uploads-token-header",
    operation: "meta.uploads.upload",
    statement: "The bytes need their token in the Authorization header: it does not count in the query.",
    evidence: { ...GUIDE, note: "How it is refused is assumed." },
  },
  {
    id: "meta.uploads-token-scheme",
    operation: "meta.uploads.upload",
    statement: "The guide shows `Authorization: OAuth`; whether `Bearer` is taken for the bytes is open.",
    evidence: { level: "reported", sources: ["D4", "S1", "U39"], note: "See the dialect `meta.resumable-auth`." },
  },
  {
    id: "meta.uploads-status-token",
    operation: "meta.uploads.status",
    statement: "The state of a session may be asked for with a token in the query as well.",
    evidence: { ...CHOICE, note: "As for every other Graph call; the guide shows the header." },
  },
  {
    id: "meta.uploads-offset-header",
    operation: "meta.uploads.upload",
    statement: "`file_offset` is a header of the call that sends the bytes: in the query it does not count.",
    evidence: { ...GUIDE, sources: ["D4", "U38"] },
  },
  {
    id: "meta.uploads-offset-dropped",
    operation: "meta.uploads.upload",
    statement:
      "A proxy that drops headers with an underscore, as nginx does by default, makes the upload fail with 400.",
    evidence: { level: "reported", sources: ["U15"] },
  },
  {
    id: "meta.uploads-offset-doubled",
    operation: "meta.uploads.upload",
    statement: "A `file_offset` that was sent twice reads `0, 0`, which is no number.",
    evidence: { level: "assumed", sources: ["I7"], note: "A client's code sends it so; the answer was not shown." },
  },
  {
    id: "meta.uploads-body",
    operation: "meta.uploads.upload",
    statement: "The body is the file's bytes as they are, of any Content-Type.",
    evidence: GUIDE,
  },
  {
    id: "meta.uploads-resumed",
    operation: "meta.uploads.upload",
    statement:
      "Bytes that arrived are kept, whatever became of the request: an upload goes on with the rest, from the " +
      "offset that the session reports.",
    evidence: { ...GUIDE, note: "That a request which was answered with an error keeps its bytes too is assumed." },
  },
  {
    id: "meta.uploads-whole-file-again",
    operation: "meta.uploads.upload",
    statement: "Only the rest of the file is sent on: the whole file from an offset does not match its length.",
    evidence: { level: "assumed", sources: ["D4"], note: "The guide's own example sends the whole file again." },
  },
  {
    id: "meta.uploads-finished",
    operation: "meta.uploads.upload",
    statement: "A finished session reports its whole length, and an empty body from there is answered with the same " +
      "handle: an answer that was lost can be had again.",
    evidence: CHOICE,
  },
  {
    id: "meta.uploads-one-writer",
    operation: "meta.uploads.upload",
    statement: "While one request writes to a session, another is refused.",
    evidence: CHOICE,
  },
  {
    id: "meta.uploads-status-keys",
    operation: "meta.uploads.status",
    statement: "The state of a session has the keys id and file_offset, a number.",
    evidence: {
      ...GUIDE,
      note: "The newer text of the guide shows a string: see the dialect `meta.file-offset-type`.",
    },
  },
  {
    id: "meta.uploads-envelope",
    operation: "meta.uploads.upload",
    statement: "What is refused on a session is told as `debug_info` with retriable, type and message, and not in " +
      "Graph's envelope; no `WWW-Authenticate` comes with it.",
    evidence: {
      level: "assumed",
      sources: ["I12", "I13", "D11"],
      note: "The envelope is known of sibling products; the headers are a choice.",
    },
  },
  {
    id: "meta.uploads-usage",
    operation: "meta.uploads.create",
    statement: "Calls about resumable uploads report the app's usage.",
    evidence: { ...CHOICE, note: "They are calls on the app." },
  },
  {
    id: "meta.handle-form",
    operation: "meta.uploads.upload",
    statement: "A handle has the fields 4, name and type in base64, a signature of 110 characters, e, when it " +
      "expires in seconds since the epoch, the app's id, the user's id and a signature of 19 characters, with colons " +
      "between them.",
    evidence: { level: "reported", sources: ["U17", "U6", "R2"], note: "Decoded from more than ten." },
  },
  {
    id: "meta.handle-lines",
    operation: "meta.uploads.upload",
    statement: "The handle of a larger file is several handles with line feeds between them, and counts as a whole.",
    evidence: {
      level: "documented",
      sources: ["R2", "U6"],
      date: "2025-10-21",
      note: "How many bytes a line stands for is not known: 4 MiB is a choice, and the limit `meta.handle-line-bytes`.",
    },
  },
  {
    id: "meta.handle-expiry",
    operation: "meta.uploads.upload",
    statement: "A handle expires four days after the upload.",
    evidence: {
      level: "reported",
      sources: ["U6", "I20"],
      date: "2024",
      note: "As the handle itself says; two partners write of 24 hours.",
    },
  },
] as const satisfies readonly Fact[];
