import type { Json } from "@wamock/contract";
import { wolkvoxErrors } from "@wamock/contract/wolkvox";
import { climb, type Exchange, type Refusal, type Rung } from "@wamock/engine";
import type { Success } from "./answer.ts";
import { readJsonBody, textOf } from "./body.ts";
import { countVariables, mediaHeader, urlButtons } from "./components.ts";
import { type ConnectorFacts, judgeConnector, requires } from "./ladder.ts";
import type { Template } from "./template_store.ts";
import type { WolkvoxWorld } from "./world.ts";

/** What the decision on a send depends on, once the gate is passed. */
export interface SendFacts extends ConnectorFacts {
  readonly template: Template | undefined;
}

/** The categories of templates whose buttons take url_params (D4, D6). */
const BUTTON_CATEGORIES: readonly string[] = ["MARKETING", "UTILITY"];

/** The checks on send_template_official, in their order. */
export const SEND_LADDER: readonly Rung<SendFacts>[] = [
  requires("connector_id", "telephone", "template_name"),
  { check: "connector", judge: judgeConnector },
  { check: "telephone", judge: judgeTelephone },
  { check: "template", judge: judgeTemplate },
  { check: "variables", judge: judgeVariables },
  { check: "attachment", judge: judgeAttachment },
  { check: "url-params", judge: judgeUrlParams },
];

/**
 * Judges a send. Nothing is sent, and no id is given: Wolkvox gives none.
 *
 * @throws {ProviderError} the refusal of the first check that is not passed
 */
export async function sendTemplate(exchange: Exchange, world: WolkvoxWorld): Promise<Success> {
  const body = await readJsonBody(exchange);
  const connectorId = textOf(body.parameters, "connector_id");
  const connector = await world.connectorKind(connectorId);
  const found = await world.templates.find(textOf(body.parameters, "template_name"));
  const mobileToo = exchange.sandbox.settings.dialect("wolkvox.send-connector") === "any";
  // A mobile line has no templates of its own: it sends the operation's.
  const template = connector === "mobile" || found?.connectorId === connectorId ? found : undefined;
  climb(SEND_LADDER, { body, connector, mobileToo, template }, exchange.trace);
  return { code: 201, msg: "Message has been sent successfully" };
}

function judgeTelephone({ body: { parameters } }: SendFacts): Refusal | string {
  const telephone = textOf(parameters, "telephone");
  if (/^\d{8,15}$/.test(telephone)) return "telephone is 8 to 15 bare digits";
  return {
    error: wolkvoxErrors["telephone-invalid"],
    reason: `"${telephone}" is not 8 to 15 bare digits: write the country's code in front, without plus or blanks`,
  };
}

function judgeTemplate({ template, body: { parameters } }: SendFacts): Refusal | string {
  const name = textOf(parameters, "template_name");
  if (template?.status === "APPROVED") return `"${name}" is approved`;
  const reason = template
    ? `"${name}" is ${template.status}: Meta has to approve it first`
    : `there is no template "${name}" on this connector`;
  return { error: wolkvoxErrors["template-not-found"], reason };
}

function judgeVariables({ template, body: { parameters } }: SendFacts): Refusal | string {
  const sent = textOf(parameters, "template_vars");
  const values = sent === "" ? [] : sent.split(";");
  const wanted = countVariables(template?.components ?? []);
  if (values.length === wanted) return `${values.length} values for ${wanted} variables`;
  return {
    error: wolkvoxErrors["variables-mismatch"],
    reason: `template_vars has ${values.length} values between semicolons, and the template ${wanted} variables`,
  };
}

function judgeAttachment({ template, body: { parameters } }: SendFacts): Refusal | string {
  if (!mediaHeader(template?.components ?? [])) return "the template has no media header";
  if (textOf(parameters, "url_attach") !== "") return "url_attach has the header's file";
  return {
    error: wolkvoxErrors["parameters-required"],
    reason: "the template has a media header, and url_attach is empty: give the public URL of the file",
  };
}

function judgeUrlParams({ template, body: { parameters } }: SendFacts): Refusal | string {
  const sent: Json | undefined = parameters.url_params;
  if (sent === undefined || (Array.isArray(sent) && sent.length === 0)) return "no url_params";
  const refuse = (reason: string): Refusal => ({ error: wolkvoxErrors["url-params-mismatch"], reason });
  if (template && !BUTTON_CATEGORIES.includes(template.category)) {
    return refuse(
      `url_params are for templates of ${BUTTON_CATEGORIES.join(" and ")}: this one is ${template.category}`,
    );
  }
  const buttons = urlButtons(template?.components ?? []);
  if (buttons.some(({ isDynamic }) => !isDynamic)) return refuse("a button of the template has a URL that is static");
  const indexes = buttons.map(({ index }) => index);
  const fits = Array.isArray(sent) && sent.length <= 2 && sent.every((item: Json) => isUrlParam(item, indexes));
  if (fits) return `url_params fit the buttons ${indexes.join(" and ")}`;
  return refuse(
    "url_params must be at most two of { index, text }, each for a button whose URL has a variable; " +
      `this template has ${indexes.length}`,
  );
}

function isUrlParam(item: Json, buttons: readonly number[]): boolean {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return false;
  const { index, text } = item as Readonly<Record<string, Json>>;
  return typeof index === "number" && buttons.includes(index) && typeof text === "string";
}
