import type { Fact } from "../../provider.ts";
import { CHOICE, RECORDED } from "../grounds.ts";

/** How message templates are created, listed and deleted. */
export const templateFacts = [
  {
    id: "meta.template-created",
    operation: "meta.templates.create",
    statement: "A created template is answered with the keys id, status and category, in this order; its status is " +
      "`PENDING`.",
    evidence: RECORDED,
  },
  {
    id: "meta.template-usage",
    operation: "meta.templates.create",
    statement: "Calls on templates report the business account's usage as `whatsapp_business_management`.",
    evidence: RECORDED,
  },
  {
    id: "meta.template-header-handle",
    operation: "meta.templates.create",
    statement:
      "A header of format IMAGE, VIDEO or DOCUMENT has `example.header_handle` with the handle of a resumable " +
      "upload, whole and with its line feeds, as its one element.",
    evidence: { level: "documented", sources: ["R2"], date: "2025-10-21" },
  },
  {
    id: "meta.template-handle-exact",
    operation: "meta.templates.create",
    statement: "A handle with one wrong character is refused, and so is a media id.",
    evidence: { level: "reported", sources: ["U12", "I7"] },
  },
  {
    id: "meta.template-handle-expired",
    operation: "meta.templates.create",
    statement: "An expired handle is refused as an altered one is.",
    evidence: { ...CHOICE, sources: ["U6"], note: "Inferred from the time in the handle." },
  },
  {
    id: "meta.template-handle-type",
    operation: "meta.templates.create",
    statement:
      "A handle is taken for the documented types alone: application/pdf, image/jpeg, image/jpg, image/png and " +
      "video/mp4.",
    evidence: { ...CHOICE, sources: ["D4"], note: "The types are documented for the session, which takes others." },
  },
  {
    id: "meta.template-sample-url",
    operation: "meta.templates.create",
    statement: "A URL in `header_handle`, or `header_url` in its place, counts as no sample.",
    evidence: { level: "reported", sources: ["I8", "U29"] },
  },
  {
    id: "meta.template-required",
    operation: "meta.templates.create",
    statement: "A template needs name, language, category and components.",
    evidence: {
      ...CHOICE,
      sources: ["R2"],
      note: "That they are needed is documented; how it is refused is a choice.",
    },
  },
  {
    id: "meta.template-name-per-language",
    operation: "meta.templates.create",
    statement: "A name can be had once in each language.",
    evidence: {
      level: "reported",
      sources: ["U37", "R1"],
      date: "2026-09-13",
      note: "A recorded list has one in several.",
    },
  },
  {
    id: "meta.template-longest-texts",
    operation: "meta.templates.create",
    statement: "The body has 1024 characters at most, a text header and the footer 60 each.",
    evidence: {
      level: "documented",
      sources: ["D16", "I21"],
      note: "The header's figure is on Meta's page; the others are from partners' pages.",
    },
  },
  {
    id: "meta.template-list-keys",
    operation: "meta.templates.list",
    statement: "A list has the keys data and paging; each template name, parameter_format, components, language, " +
      "status, category and id, in this order.",
    evidence: { ...RECORDED, note: "A list of 2024 had no parameter_format, a single template of 2026 had." },
  },
  {
    id: "meta.template-list-empty",
    operation: "meta.templates.list",
    statement: 'A list without templates is `{"data":[]}`, without paging.',
    evidence: RECORDED,
  },
  {
    id: "meta.template-list-pages",
    operation: "meta.templates.list",
    statement:
      "A page has 25 templates, or `limit`; the next one is asked for with `after`, and its URL is in `paging.next`.",
    evidence: {
      level: "assumed",
      sources: ["R1"],
      note:
        "Cursors and the URL are recorded for analytics of templates, whose page has 25. A token stays in the URL " +
        "if it came in the query: Meta's own SDK adds none.",
    },
  },
  {
    id: "meta.template-sample-read-back",
    operation: "meta.templates.list",
    statement: "A template's handle is read back as a URL on scontent.whatsapp.net.",
    evidence: { level: "reported", sources: ["I5"], note: "For approved templates; the path of the URL is a choice." },
  },
  {
    id: "meta.template-reviewed",
    operation: "meta.templates.list",
    statement: "A template is `PENDING` until it is reviewed, and then `APPROVED`.",
    evidence: {
      ...RECORDED,
      note: "Both are recorded; that a review takes a minute here, and refuses nothing, is a choice.",
    },
  },
  {
    id: "meta.template-deleted",
    operation: "meta.templates.delete",
    statement:
      "DELETE by name deletes the template in every language, with `hsm_id` the one of that id alone, and answers " +
      '`{"success":true}`.',
    evidence: { ...RECORDED, note: "Both calls are recorded; which languages go is from memory." },
  },
] as const satisfies readonly Fact[];
