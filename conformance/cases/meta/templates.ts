import type { MetaCase } from "./case.ts";
import { inferred, known } from "./known.ts";
import { post } from "./requests.ts";
import { templateListCases } from "./template_lists.ts";
import { templateParameterCases } from "./template_parameters.ts";
import { templateSampleCases } from "./template_samples.ts";
import { BODY, created, deleted, NAME, TEMPLATES_PATH } from "./template_steps.ts";

/** How message templates are created, listed and deleted. */
export const templateCases = [
  {
    id: "meta.templates.created",
    title: "A template is created, and its answer says that it is pending.",
    ...known("meta.template-created"),
    steps: [created(), deleted],
  },
  {
    id: "meta.templates.created-form",
    title: "A template is created from a URL-encoded form, its components as JSON.",
    ...inferred("Graph takes the parameters of any call so.", "meta.template-created"),
    steps: [
      {
        request: post(TEMPLATES_PATH, "application/x-www-form-urlencoded", {
          text: `name=${NAME}&language=en_US&category=UTILITY&components=${encodeURIComponent(JSON.stringify([BODY]))}`,
        }),
        expect: { success: "meta.templates.create", equals: { category: "UTILITY" } },
      },
      deleted,
    ],
  },
  ...templateSampleCases,
  ...templateParameterCases,
  ...templateListCases,
] satisfies readonly MetaCase[];
