import type { MetaCase } from "./case.ts";
import { known } from "./known.ts";
import { call, download, VERSION } from "./requests.ts";
import { BODY, created, deleted, listed, NAME, TEMPLATES_PATH, withHeader } from "./template_steps.ts";
import { uploadedSample } from "./upload_steps.ts";

/** What becomes of templates: read, approved after a while, deleted. */
export const templateListCases = [
  {
    id: "meta.templates.listed",
    title: "A list has the template as it was sent, but for its handle, which is read back as a URL.",
    ...known("meta.template-list-keys", "meta.template-sample-read-back", "meta.etag-on-get"),
    steps: [
      ...uploadedSample,
      created(withHeader("{handle}")),
      listed("", {
        "data.0.id": "{templateId}",
        "data.0.name": NAME,
        "data.0.status": "PENDING",
        "data.0.components.0.format": "IMAGE",
        "data.0.components.1": BODY,
      }, { "data.0.components.0.example.header_handle.0": "{handle}" }),
      deleted,
    ],
  },
  {
    id: "meta.templates.listed-none",
    title: "A list without templates is empty, without paging.",
    ...known("meta.template-list-empty"),
    steps: [listed("", { data: [] })],
  },
  {
    id: "meta.templates.listed-pages",
    title: "A page has the URL of the next one, and the last has none.",
    ...known("meta.template-list-pages"),
    steps: [
      created(),
      created({ language: "pt_BR" }),
      {
        ...listed("&limit=1", { "data.0.language": "pt_BR", "paging.cursors": { before: "MAZDZD", after: "MAZDZD" } }),
        keep: { next: "paging.next" },
      },
      {
        request: download(undefined, "{next}"),
        expect: {
          success: "meta.templates.list",
          equals: { "data.0.language": "en_US", "paging": { cursors: { before: "MQZDZD", after: "MQZDZD" } } },
        },
      },
      deleted,
    ],
  },
  {
    id: "meta.templates.reviewed",
    title: "A template is pending, and after a while approved.",
    ...known("meta.template-reviewed"),
    steps: [
      created(),
      { advanceMs: 59_000 },
      listed("", { "data.0.status": "PENDING" }),
      { advanceMs: 1000 },
      listed("", { "data.0.status": "APPROVED" }),
      deleted,
    ],
  },
  {
    id: "meta.templates.deleted-one",
    title: "DELETE with hsm_id deletes the template of that id alone.",
    ...known("meta.template-deleted"),
    steps: [
      created({ language: "pt_BR" }),
      created(),
      {
        request: call("DELETE", `${TEMPLATES_PATH}?hsm_id={templateId}&name=${NAME}`),
        expect: { success: "meta.templates.delete" },
      },
      listed("", { "data.0.language": "pt_BR" }),
      deleted,
    ],
  },
  {
    id: "meta.templates.delete-unknown",
    title: "DELETE of a name that no template has is refused, and the name told.",
    ...known("meta.template-not-found"),
    steps: [{
      request: call("DELETE", `${TEMPLATES_PATH}?name=fake%20name`),
      expect: { error: "template-not-found", values: { name: "fake name" } },
    }],
  },
  {
    id: "meta.templates.delete-nameless",
    title: "DELETE without a name is refused.",
    ...known("meta.parameter-required"),
    steps: [{
      request: call("DELETE", TEMPLATES_PATH),
      expect: { error: "parameter-required", values: { parameter: "name" } },
    }],
  },
  {
    id: "meta.templates.account-unknown",
    title: "The templates of an account that nobody has are not listed: 100/33.",
    ...known("meta.unsupported-object"),
    steps: [{
      request: call("GET", `/${VERSION}/123456/message_templates?limit=100`),
      expect: { error: "unsupported-object", values: { verb: "get", object_id: "123456" } },
    }],
  },
] satisfies readonly MetaCase[];
