import { metaErrors } from "@wamock/contract/meta";
import type { Refusal, Rung } from "@wamock/engine";
import type { Message, Parameter, TemplateReference } from "./message.ts";
import type { TemplateShape } from "./template_shape.ts";

/** What the decision on a template message depends on. */
export interface TemplateFacts {
  readonly message: Message;
  /** What the approved template of that name and language wants; `undefined` when there is none. */
  readonly templateShape: TemplateShape | undefined;
}

/** The checks on the template of a message. */
export const TEMPLATE_RUNGS: readonly Rung<TemplateFacts>[] = [
  { check: "template-named", judge: judgeNamed },
  { check: "template-known", judge: judgeKnown },
  { check: "template-parameters", judge: judgeParameters },
  { check: "template-header", judge: judgeHeader },
  { check: "template-count", judge: judgeCount },
];

/** Kinds of parameters, and the header format that each one fills. */
const FORMATS: Readonly<Record<string, string>> = {
  text: "TEXT",
  image: "IMAGE",
  video: "VIDEO",
  document: "DOCUMENT",
  location: "LOCATION",
};

const NO_TEMPLATE = "no template";

function judgeNamed({ message: { template } }: TemplateFacts): Refusal | string {
  if (!template) return NO_TEMPLATE;
  if (template.name !== undefined && template.language !== undefined) return `the template is "${template.name}"`;
  const lacking = template.name === undefined ? "name" : "language.code";
  return { error: metaErrors["required-parameter-missing"], reason: `template.${lacking} is missing` };
}

function judgeKnown({ message: { template }, templateShape }: TemplateFacts): Refusal | string {
  if (!template) return NO_TEMPLATE;
  const { name = "", language = "" } = template;
  if (templateShape) return `"${name}" is approved in ${language}`;
  const reason = `no approved template is called "${name}" in "${language}"`;
  return { error: metaErrors["template-missing"], values: { name, language }, reason };
}

function judgeParameters({ message: { template } }: TemplateFacts): Refusal | string {
  const parameters = template?.components.flatMap((component) => component.parameters) ?? [];
  const empty = parameters.find(({ type, value }) => type === "text" && typeof value !== "string");
  if (!empty) return template ? "no text parameter lacks its text" : NO_TEMPLATE;
  return {
    error: metaErrors["template-parameter-mandatory"],
    values: { name: "text", type: "text" },
    reason: 'a parameter of type "text" has no text',
  };
}

function judgeHeader({ message: { template }, templateShape }: TemplateFacts): Refusal | string {
  const expected = templateShape?.headerFormat;
  if (!template || expected === undefined || expected === "TEXT") return "no header that wants media";
  const [sent] = parametersOf(template, "header");
  const received = sent ? FORMATS[sent.type] ?? "UNKNOWN" : "UNKNOWN";
  if (received === expected) return `the header has its ${expected}`;
  return {
    error: metaErrors["template-parameter-format"],
    values: { component: "header", expected, received },
    reason: sent
      ? `the template's header is a ${expected}, and a parameter of type "${sent.type}" came for it`
      : `the template's header is a ${expected}, and no parameter came for it: what was approved is only a sample`,
  };
}

function judgeCount({ message: { template }, templateShape }: TemplateFacts): Refusal | string {
  if (!template || !templateShape) return NO_TEMPLATE;
  const wrong = (["header", "body"] as const).find((component) => {
    const wanted = component === "body" ? templateShape.bodyVariables : templateShape.headerVariables;
    return parametersOf(template, component).length !== wanted;
  });
  if (!wrong) return "the parameters are as many as the template's variables";
  return {
    error: metaErrors["template-parameter-count"],
    reason: `the ${wrong} has ${
      parametersOf(template, wrong).length
    } parameters, which are not as many as the template's`,
  };
}

function parametersOf({ components }: TemplateReference, type: string): readonly Parameter[] {
  return components.filter((component) => component.type === type).flatMap(({ parameters }) => parameters);
}
