import { wolkvoxErrors } from "@wamock/contract/wolkvox";
import { climb, type Exchange, type Refusal, type Rung } from "@wamock/engine";
import type { Success } from "./answer.ts";
import { type JsonBody, readJsonBody, textOf } from "./body.ts";
import { hasBodyExample, headerHandle, mediaHeader, objectsOf } from "./components.ts";
import { type ConnectorFacts, judgeConnector, requires } from "./ladder.ts";
import type { Template } from "./template_store.ts";
import type { WolkvoxWorld } from "./world.ts";

/** What the decision on a new template depends on, once the gate is passed. */
export interface CreateFacts extends ConnectorFacts {
  /** Whether the name is another template's. */
  readonly isTaken: boolean;
  /** When the header's handle was given, in milliseconds since the epoch. */
  readonly handleGivenAt: number | undefined;
  /** From when on a handle must be to be good. */
  readonly handlesSince: number;
}

/** The checks on create_template, in their order. */
const CREATE_LADDER: readonly Rung<CreateFacts>[] = [
  requires("connector_id", "name", "language", "category"),
  { check: "components", judge: judgeComponents },
  { check: "connector", judge: judgeConnector },
  { check: "name", judge: judgeName },
  { check: "header-handle", judge: judgeHandle },
];

/** The checks on list_templates. */
const LIST_LADDER: readonly Rung<ConnectorFacts>[] = [
  requires("connector_id"),
  { check: "connector", judge: judgeConnector },
];

/**
 * Judges a template and keeps it; Meta's approval never comes.
 *
 * @throws {ProviderError} the refusal of the first check that is not passed
 */
export async function createTemplate(exchange: Exchange, world: WolkvoxWorld): Promise<Success> {
  const { clock, settings } = exchange.sandbox;
  const body = await readJsonBody(exchange);
  const { parameters } = body;
  const header = mediaHeader(objectsOf(parameters.components));
  const name = textOf(parameters, "name");
  const connectorId = textOf(parameters, "connector_id");
  const lasts = settings.dialect("wolkvox.handle-lifetime") === "documented";
  const facts: CreateFacts = {
    body,
    connector: await world.connectorKind(connectorId),
    isTaken: await world.templates.find(name) !== undefined,
    handleGivenAt: header && await world.handles.givenAt(headerHandle(header)),
    handlesSince: lasts ? -Infinity : clock.now() - settings.limit("wolkvox.handle-seconds") * 1000,
  };
  climb(CREATE_LADDER, facts, exchange.trace);
  const template: Template = {
    id: world.newTemplateId(),
    connectorId,
    name,
    language: textOf(parameters, "language"),
    category: textOf(parameters, "category"),
    status: "PENDING",
    components: objectsOf(parameters.components),
  };
  await world.templates.add(template);
  return {
    msg: "Template created successfully",
    data: { template_id: template.id, name, status: template.status },
  };
}

/** Lists a connector's templates. @throws {ProviderError} the refusal of the first check that is not passed */
export async function listTemplates(exchange: Exchange, world: WolkvoxWorld): Promise<Success> {
  const sent = await readJsonBody(exchange);
  const asked = exchange.incoming.url.searchParams.get("connector_id");
  const body: JsonBody = asked === null ? sent : { parameters: { connector_id: asked }, problem: undefined };
  const connectorId = textOf(body.parameters, "connector_id");
  climb(LIST_LADDER, { body, connector: await world.connectorKind(connectorId) }, exchange.trace);
  const templates = await world.templates.of(connectorId);
  return {
    msg: "Templates listed successfully",
    data: {
      meta_templates: templates.map(({ id, name, language, category, status, components }) => ({
        name,
        previous_category: category,
        parameter_format: "POSITIONAL",
        components: components.map((component) => asListed(component)),
        language,
        status,
        category,
        id,
      })),
    },
  };
}

/** In a list a header's handle is an array, as Meta gives it. */
function asListed(component: Template["components"][number]): Template["components"][number] {
  const [header] = objectsOf([component]);
  if (!header || !mediaHeader([header])) return component;
  return { ...header, example: { header_handle: [headerHandle(header)] } };
}

function judgeComponents({ body: { parameters } }: CreateFacts): Refusal | string {
  const components = objectsOf(parameters.components);
  const refuse = (reason: string): Refusal => ({ error: wolkvoxErrors["parameters-required"], reason });
  if (!components.some(({ type }) => type === "BODY")) return refuse("components is no list with a BODY in it");
  if (hasBodyExample(components)) return `${components.length} components, a BODY among them`;
  return refuse("the BODY has variables, and example.body_text no list with an example of each");
}

function judgeName({ isTaken, body: { parameters } }: CreateFacts): Refusal | string {
  const name = textOf(parameters, "name");
  if (!/^[a-z0-9_]+$/.test(name)) {
    const reason = `"${name}" has other characters than lower-case letters, digits and underscores`;
    return { error: wolkvoxErrors["template-name"], reason };
  }
  if (!isTaken) return `the name "${name}" is free`;
  return { error: wolkvoxErrors["template-name"], reason: `"${name}" is taken: a name is unique in the operation` };
}

function judgeHandle({ body: { parameters }, handleGivenAt, handlesSince }: CreateFacts): Refusal | string {
  if (!mediaHeader(objectsOf(parameters.components))) return "there is no media header, so no handle to judge";
  const error = wolkvoxErrors["header-handle"];
  if (handleGivenAt === undefined) return { error, reason: "header_handle is none that upload_media gave" };
  if (handleGivenAt <= handlesSince) return { error, reason: "the handle has expired: call upload_media again" };
  return "the handle is one that upload_media gave";
}
