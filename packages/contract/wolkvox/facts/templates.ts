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
    statement: "url_attach is there and empty where there is no file.",
    evidence: { ...SEND_PAGE, note: "That it may be left out is a choice." },
  },
  {
    id: "wolkvox.send-customer-empty",
    operation: "wolkvox.templates.send",
    statement: "customer_id may be empty.",
    evidence: { level: "reported", sources: ["C1"], note: "That it may be left out is a choice." },
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
    evidence: {
      level: "documented",
      sources: ["D4", "D6"],
      date: "2025-10-30",
      note: "The call's own page does not have it.",
    },
  },
  {
    id: "wolkvox.send-url-params-template",
    operation: "wolkvox.templates.send",
    statement: "url_params is for marketing and utility templates, and fails where a button's URL is static.",
    evidence: { level: "documented", sources: ["D4", "D6"], date: "2025-10-30", note: "How it fails is a choice." },
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
    id: "wolkvox.create-body-example",
    operation: "wolkvox.templates.create",
    statement: "A body with variables must have an example of each in example.body_text.",
    evidence: { ...COLLECTION, note: "What its absence answers is a choice." },
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
    id: "wolkvox.list-header-handle",
    operation: "wolkvox.templates.list",
    statement: "In a list the header_handle of a media header is an array of one.",
    evidence: {
      level: "assumed",
      sources: ["D4"],
      note: "The collection's sample has a file's URL in it; that the handle comes back is a choice.",
    },
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
