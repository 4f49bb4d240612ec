import { metaErrors } from "@wamock/contract/meta";
import { climb, type Refusal, type Rung } from "@wamock/engine";
import type { GraphOperation } from "../operation.ts";
import { Parameters } from "../parameters.ts";

interface DeleteFacts {
  readonly name: string | undefined;
  readonly id: string | undefined;
  /** How many templates that is. */
  readonly found: number;
}

const LADDER: readonly Rung<DeleteFacts>[] = [
  { check: "template-name", judge: judgeName },
  { check: "template-found", judge: judgeFound },
];

/** `DELETE /{waba-id}/message_templates`. */
export const templatesDelete: GraphOperation = {
  id: "meta.templates.delete",
  node: "business-account",
  edge: "message_templates",
  methods: ["DELETE"],
  usage: "whatsapp_business_management",
  handle: async ({ exchange, world }) => {
    const parameters = new Parameters(exchange);
    const name = parameters.text("name") || undefined;
    const id = parameters.text("hsm_id");
    const named = name === undefined ? [] : await world.templates.list(name);
    const found = id === undefined ? named : named.filter((template) => template.id === id);
    climb(LADDER, { name, id, found: found.length }, exchange.trace);
    for (const template of found) await world.templates.remove(template.id);
    return { body: { success: true } };
  },
};

function judgeName({ name }: DeleteFacts): Refusal | string {
  if (name !== undefined) return `the template is called "${name}"`;
  const reason = "the query has no name: a template is deleted by its name, with or without hsm_id";
  return { error: metaErrors["parameter-required"], values: { parameter: "name" }, reason };
}

function judgeFound({ name = "", id, found }: DeleteFacts): Refusal | string {
  if (found > 0) return `there are ${found} of it`;
  const reason = id === undefined ? `there is no template "${name}"` : `there is no template "${name}" of the id ${id}`;
  return { error: metaErrors["template-not-found"], values: { name }, reason };
}
