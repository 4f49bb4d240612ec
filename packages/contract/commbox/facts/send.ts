import type { Fact } from "../../provider.ts";
import { CHOICE, OPENAPI } from "../grounds.ts";

const operation = "commbox.templates.send";

/** What a send takes and gives, as far as it uses an uploaded file. */
export const sendFacts = [
  {
    id: "commbox.send-media",
    operation,
    statement: "A header's parameter is an `image`, `video` or `document` with an `id` or a `link`.",
    evidence: { level: "documented", sources: ["D2", "D3"] },
  },
  {
    id: "commbox.send-recipient-type",
    operation,
    statement: "`to` is digits with the country's code, as a string or as an integer.",
    evidence: { ...OPENAPI, note: "The schema says integer, every example is a string." },
  },
  {
    id: "commbox.send-object-data",
    operation,
    statement: "`object_data` stands beside `template_data` or inside it; with it the answer has an `object_id`.",
    evidence: OPENAPI,
  },
  {
    id: "commbox.send-answer",
    operation,
    statement: "A send answers 200 and a list of `recipient`, `id` and an integer `status`.",
    evidence: OPENAPI,
  },
  {
    id: "commbox.send-partial",
    operation,
    statement: "When some recipients fail, the answer is 206, with successes and failures in one list.",
    evidence: { ...OPENAPI, note: "Which description comes with it is assumed." },
  },
  {
    id: "commbox.send-all-failed",
    operation,
    statement: "When every recipient fails, the answer is 400.",
    evidence: OPENAPI,
  },
  {
    id: "commbox.send-first-failure",
    operation,
    statement: "When several recipients fail in different ways, the first failure gives the description.",
    evidence: CHOICE,
  },
  {
    id: "commbox.send-recipients",
    operation,
    statement: "A send takes 20 recipients at most.",
    evidence: { ...OPENAPI, note: "What more of them are answered with is assumed." },
  },
  {
    id: "commbox.media-lifetime",
    operation,
    statement: "A media id dies 30 days after its upload.",
    evidence: { level: "documented", sources: ["D7"], note: "Of Meta's ids. What a send then answers is assumed." },
  },
] as const satisfies readonly Fact[];
