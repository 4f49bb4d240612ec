import type { MetaCase } from "./case.ts";
import { inferred, known } from "./known.ts";
import { post, postJson } from "./requests.ts";
import { BODY, created, deleted, listed, notCreated, template, TEMPLATES_PATH } from "./template_steps.ts";

const requiredCases = (["name", "language", "category", "components"] as const).map((parameter): MetaCase => {
  const { [parameter]: _, ...rest } = template();
  return {
    id: `meta.templates.${parameter}-missing`,
    title: `A template without ${parameter} is not created.`,
    ...known("meta.template-required", "meta.parameter-required"),
    steps: [{
      request: postJson(TEMPLATES_PATH, rest),
      expect: { error: "parameter-required", values: { parameter } },
    }],
  };
});

const edgeCases = [
  { slug: "begins", text: "{{1}}, your order has been shipped.", what: "begins with a parameter" },
  { slug: "ends", text: "Your order has been shipped, {{1}}", what: "ends with a parameter" },
  { slug: "ends-with-full-stop", text: "Your order has been shipped, {{1}}.", what: "has only a full stop after it" },
].map(({ slug, text, what }): MetaCase => ({
  id: `meta.templates.body-${slug}`,
  title: `A template whose body ${what} is not created.`,
  ...known("meta.template-edge-parameters"),
  steps: [notCreated("template-edge-parameters", { components: [{ type: "BODY", text }] })],
}));

const longCases = [
  { part: "body", component: { type: "BODY", text: "x".repeat(1025) } },
  { part: "header", component: { type: "HEADER", format: "TEXT", text: "x".repeat(61) } },
  { part: "footer", component: { type: "FOOTER", text: "x".repeat(61) } },
].map(({ part, component }): MetaCase => ({
  id: `meta.templates.${part}-too-long`,
  title: `A template whose ${part} has a character too many is not created.`,
  ...known("meta.template-character-limit", "meta.template-longest-texts"),
  steps: [notCreated("template-character-limit", { components: [component, BODY] })],
}));

/** What the parameters of a template must be: there, not taken, not too long, not too many. */
export const templateParameterCases = [
  ...requiredCases,
  {
    id: "meta.templates.body-unreadable",
    title: "A body that is no JSON has no parameters.",
    ...inferred("As for an upload's form that cannot be read.", "meta.parameter-required"),
    steps: [{
      request: post(TEMPLATES_PATH, "application/json", { text: '{"name":' }),
      expect: { error: "parameter-required", values: { parameter: "name" } },
    }],
  },
  {
    id: "meta.templates.name-taken",
    title: "A second template of the same name and language is refused, with the language's name.",
    ...known("meta.template-duplicate"),
    steps: [created(), notCreated("template-duplicate", {}, { language: "English (US)" }), deleted],
  },
  {
    id: "meta.templates.name-in-two-languages",
    title: "A name can be had in another language as well, and DELETE by name deletes both.",
    ...known("meta.template-name-per-language", "meta.template-deleted"),
    steps: [
      created(),
      created({ language: "pt_BR" }),
      listed("", { "data.0.language": "pt_BR", "data.1.language": "en_US" }),
      deleted,
      listed("", { data: [] }),
    ],
  },
  ...longCases,
  {
    id: "meta.templates.control-longest",
    title: "A body of 1024 characters, and a header and a footer of 60, are not too long.",
    ...known("meta.template-longest-texts"),
    control: true,
    steps: [
      created({
        components: [
          { type: "HEADER", format: "TEXT", text: "x".repeat(60) },
          { type: "BODY", text: "\u00e9".repeat(1024) },
          { type: "FOOTER", text: "x".repeat(60) },
        ],
      }),
      deleted,
    ],
  },
  ...edgeCases,
  {
    id: "meta.templates.too-many",
    title: "Once the account has as many templates as it may have, no other is created.",
    ...known("meta.template-limit"),
    given: { settings: { limits: { "meta.template-count": 0 } } },
    steps: [notCreated("template-limit", {})],
  },
] satisfies readonly MetaCase[];
