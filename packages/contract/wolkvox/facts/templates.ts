import type { Fact } from "../../provider.ts";
import { COLLECTION, SEND_PAGE } from "../grounds.ts";

/** What happens to templates. */
export const templateFacts = [
  {
    id: "wolkvox.send-answer",
    operation: "wolkvox.templates.send",
    statement: "A success has the number 201 as `code`, the text `Message has been sent successfully`, and no id.",
    evidence: SEND_PAGE,
  },
  {
    id: "wolkvox.send-status",
    operation: "wolkvox.templates.send",
    statement: "The HTTP status of a success is 201.",
    evidence: { level: "reported", sources: ["C2"] },
  },
  {
    id: "wolkvox.send-variables",
    operation: "wolkvox.templates.send",
    statement: "template_vars holds the variables in their order, parted by semicolons; nothing escapes one.",
    evidence: { ...SEND_PAGE, note: "That empty values count, and nothing is trimmed, is a choice." },
  },
  {
    id: "wolkvox.send-telephone",
    operation: "wolkvox.templates.send",
    statement: "telephone is bare digits with the country's code in front.",
    evidence: { level: "documented", sources: ["D2", "D4"], note: "The page's own example looks like a local number." },
  },
  {
    id: "wolkvox.send-empty-fields",
    operation: "wolkvox.templates.send",
    statement: "customer_id and url_attach may be empty.",
    evidence: { level: "documented", sources: ["D2", "D4"], note: "For customer_id it is what clients do." },
  },
  {
    id: "wolkvox.send-attachment",
    operation: "wolkvox.templates.send",
    statement: "A template with a media header needs the public URL of the real file in url_attach, not the handle.",
    evidence: { level: "documented", sources: ["D1", "D2"], note: "How its absence is answered is a choice." },
  },
  {
    id: "wolkvox.send-attachment-anywhere",
    operation: "wolkvox.templates.send",
    statement: "url_attach may lead to any host.",
    evidence: { ...SEND_PAGE, note: "The page names no rule." },
  },
  {
    id: "wolkvox.send-url-params",
    operation: "wolkvox.templates.send",
    statement: "url_params fills the dynamic URLs of at most two buttons, of index 0 and 1.",
    evidence: { level: "documented", sources: ["D4", "D6"], date: "2025-10-30" },
  },
  {
    id: "wolkvox.create-answer",
    operation: "wolkvox.templates.create",
    statement: "A success has template_id, name and status in data.",
    evidence: COLLECTION,
  },
  {
    id: "wolkvox.create-pending",
    operation: "wolkvox.templates.create",
    statement: "A new template is PENDING, and cannot be sent before it is APPROVED.",
    evidence: { level: "assumed", sources: ["D4"], note: "The three states are documented." },
  },
  {
    id: "wolkvox.create-handle-forms",
    operation: "wolkvox.templates.create",
    statement: "header_handle is a text; an array of one, as Meta's own API wants it, is taken too.",
    evidence: { level: "documented", sources: ["D4"], note: "The array is a choice." },
  },
  {
    id: "wolkvox.create-name",
    operation: "wolkvox.templates.create",
    statement: "A name is in lower case, may have digits and underscores, and is unique in the operation.",
    evidence: { level: "documented", sources: ["D10"], note: "The underscore is in the examples only." },
  },
  {
    id: "wolkvox.list-answer",
    operation: "wolkvox.templates.list",
    statement: "A success has meta_templates in data, each with name, components, language, status, category and id.",
    evidence: COLLECTION,
  },
  {
    id: "wolkvox.list-body",
    operation: "wolkvox.templates.list",
    statement: "The connector is named in the JSON body of a GET.",
    evidence: COLLECTION,
  },
  {
    id: "wolkvox.list-query",
    operation: "wolkvox.templates.list",
    statement: "The connector may be named in the query instead.",
    evidence: { level: "assumed", sources: [], note: "A help of this project's: many clients send no body with GET." },
  },
] as const satisfies readonly Fact[];
