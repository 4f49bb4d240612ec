import type { Json } from "@wamock/contract";
import { ALPHANUMERIC, climb, type Exchange, itemsOf, memberOf, type RandomStream } from "@wamock/engine";
import type { GraphOperation } from "../operation.ts";
import { Parameters, readParameters } from "../parameters.ts";
import { componentOf, textOf, upperCaseOf, withMember } from "../templates/components.ts";
import { type HeaderFacts, judgeNew, TEMPLATE_LADDER, type TemplateFacts } from "../templates/ladder.ts";
import { handleProblem } from "../templates/sample_handle.ts";
import type { MetaWorld } from "../world.ts";

/** `POST /{waba-id}/message_templates`. */
export const templatesCreate: GraphOperation = {
  id: "meta.templates.create",
  node: "business-account",
  edge: "message_templates",
  methods: ["POST"],
  usage: "whatsapp_business_management",
  readForm: readParameters,
  handle: async (call) => {
    const { exchange, world } = call;
    const { clock, random, settings } = exchange.sandbox;
    const form = await call.form();
    const parameters = new Parameters(exchange, form);
    const sent: SentTemplate = {
      name: parameters.text("name") ?? "",
      language: parameters.text("language") ?? "",
      category: parameters.text("category")?.toUpperCase() ?? "",
      components: itemsOf(parameters.json("components")),
      unreadable: form.kind === "unreadable",
    };
    climb(TEMPLATE_LADDER, await templateFacts(exchange, world, sent), exchange.trace);
    const { name, language, category } = sent;
    const template = {
      id: world.newId(),
      name,
      language,
      category,
      parameterFormat: parameters.text("parameter_format")?.toUpperCase() === "NAMED" ? "NAMED" : "POSITIONAL",
      components: sent.components.map((component) => withSampleUrl(component, random)),
      approvedAt: clock.now() + settings.limit("meta.template-review") * 1000,
    } as const;
    if (!await world.templates.add(template)) {
      // Another request was faster since the ladder looked.
      climb([{ check: "template-new", judge: judgeNew }], { name, language, taken: true }, exchange.trace);
    }
    return { body: { id: template.id, status: "PENDING", category: template.category } };
  },
};

interface SentTemplate {
  readonly name: string;
  readonly language: string;
  readonly category: string;
  readonly components: readonly Json[];
  readonly unreadable: boolean;
}

async function templateFacts(
  { sandbox: { settings, clock } }: Exchange,
  world: MetaWorld,
  { name, language, category, components, unreadable }: SentTemplate,
): Promise<TemplateFacts> {
  const all = await world.templates.list();
  return {
    required: {
      name: name !== "",
      language: language !== "",
      category: category !== "",
      components: components.length > 0,
    },
    unreadable,
    name,
    language,
    header: await headerFacts(world, clock.now(), components),
    body: textOf(componentOf(components, "BODY"), "text"),
    footer: textOf(componentOf(components, "FOOTER"), "text"),
    count: all.length,
    taken: all.some((template) => template.name === name && template.language === language),
    limits: {
      count: settings.limit("meta.template-count"),
      body: settings.limit("meta.template-body-characters"),
      header: settings.limit("meta.template-header-characters"),
      footer: settings.limit("meta.template-footer-characters"),
    },
  };
}

async function headerFacts(
  world: MetaWorld,
  now: number,
  components: readonly Json[],
): Promise<HeaderFacts | undefined> {
  const header = componentOf(components, "HEADER");
  if (header === undefined) return undefined;
  const example = memberOf(header, "example");
  const [sample] = itemsOf(memberOf(example, "header_handle"));
  const handle = typeof sample === "string" || typeof sample === "number" ? String(sample) : undefined;
  return {
    format: upperCaseOf(header, "format") ?? "",
    text: textOf(header, "text"),
    handle,
    hasUrl: memberOf(example, "header_url") !== undefined,
    handleProblem: handle === undefined ? undefined : handleProblem({
      text: handle,
      handle: await world.uploads.findHandle(handle),
      handles: await world.uploads.handles(),
      appId: world.credentials.appId,
      now,
    }),
  };
}

/** A handle is not read back: a URL of the sample on Meta's own host stands in its place. */
function withSampleUrl(component: Json, random: RandomStream): Json {
  const example = memberOf(component, "example");
  if (memberOf(example, "header_handle") === undefined) return component;
  const url = `https://scontent.whatsapp.net/v/t61.29466-34/${random.integer(10 ** 14, 10 ** 15)}_n?` +
    `oh=01_${random.text(40, ALPHANUMERIC)}&oe=${random.hex(4).toUpperCase()}`;
  return withMember(component, "example", withMember(example, "header_handle", [url]));
}
