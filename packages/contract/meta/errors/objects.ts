import type { CatalogueSource } from "../../catalogue.ts";
import { graphError } from "../graph_error.ts";
import { RECORDED } from "../grounds.ts";
import { GRAPH_OPERATIONS } from "../operations.ts";

/** What is wrong with the object, the edge or the path of a call. */
export const objectErrors = {
  "unsupported-object": {
    status: 400,
    body: graphError({
      message: "Unsupported %{verb} request. Object with ID '%{object_id}' does not exist, cannot be loaded due to " +
        "missing permissions, or does not support this operation. Please read the Graph API documentation at " +
        "https://developers.facebook.com/docs/graph-api",
      type: "GraphMethodException",
      code: 100,
      subcode: 33,
    }),
    when: "The object does not exist, is not visible to the token, was deleted, or has no such call; " +
      "its id is echoed as it came.",
    retryable: false,
    operations: GRAPH_OPERATIONS,
    samples: { verb: "get", object_id: "1234567" },
    evidence: {
      ...RECORDED,
      note:
        "Recorded with the verbs `get` and `post` and reported with `put`; `delete`, and that deleted and expired " +
        "media are answered so, is inferred.",
    },
  },
  "phone-number-deleted": {
    status: 400,
    body: graphError({
      message: "(#33) This object does not exist or does not support this action",
      type: "OAuthException",
      code: 33,
    }),
    when: "The business phone number has been deleted.",
    retryable: false,
    operations: ["meta.media.upload", "meta.messages.send"],
    evidence: {
      level: "reported",
      sources: ["I15", "D2", "D3"],
      note: "Code, status and reason are documented; the text is reported.",
    },
  },
  "nonexisting-field": {
    status: 400,
    body: graphError({
      message: "(#100) Tried accessing nonexisting field (%{field}) on node type (%{node_type})",
      type: "OAuthException",
      code: 100,
    }),
    when: "The object is real and has no such edge.",
    retryable: false,
    operations: GRAPH_OPERATIONS,
    samples: { field: "media", node_type: "User" },
    evidence: {
      level: "recorded",
      sources: ["R1", "I10", "U23"],
      date: "2026-08",
      note: "`User` is recorded and `Application` reported; how the other node types are called is assumed.",
    },
  },
  "unknown-path": {
    status: 400,
    body: graphError({ message: "Unknown path components: %{path}", type: "OAuthException", code: 2500 }),
    when: "The path goes on after anything known; a version newer than any is taken for an object's id.",
    retryable: false,
    operations: [...GRAPH_OPERATIONS, "meta.uploads.upload", "meta.uploads.status"],
    samples: { path: "/media" },
    evidence: { level: "reported", sources: ["U14"], date: "2026" },
  },
} as const satisfies CatalogueSource;
