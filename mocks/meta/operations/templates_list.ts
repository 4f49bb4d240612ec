import type { Json } from "@wamock/contract";
import { hasEtag } from "@wamock/contract/meta";
import type { Exchange } from "@wamock/engine";
import type { GraphOperation } from "../operation.ts";
import { Parameters } from "../parameters.ts";
import { statusOf, type Template } from "../templates/template_store.ts";

const PAGE = 25;

/** `GET /{waba-id}/message_templates`. */
export const templatesList: GraphOperation = {
  id: "meta.templates.list",
  node: "business-account",
  edge: "message_templates",
  methods: ["GET", "HEAD"],
  usage: "whatsapp_business_management",
  handle: async ({ exchange, world, version }) => {
    const parameters = new Parameters(exchange);
    const templates = await world.templates.list(parameters.text("name"));
    return { body: page(exchange, version, templates, parameters), etag: hasEtag(version) };
  },
};

function page(exchange: Exchange, version: string, templates: readonly Template[], parameters: Parameters): Json {
  const limit = Math.max(1, Number(parameters.text("limit") ?? PAGE) || PAGE);
  const start = positionAfter(parameters.text("after"));
  const shown = templates.slice(start, start + limit);
  const now = exchange.sandbox.clock.now();
  if (shown.length === 0) return { data: [] };
  // As if the page were full, be it or not: a recorded page of 27 has the cursor of the hundredth.
  const after = cursor(start + limit - 1);
  return {
    data: shown.map((template) => describeTemplate(template, now)),
    paging: {
      cursors: { before: cursor(start), after },
      ...(start + shown.length < templates.length && { next: nextPage(exchange, version, limit, after) }),
    },
  };
}

function describeTemplate(template: Template, now: number): Json {
  const { name, parameterFormat, components, language, category, id } = template;
  return {
    name,
    parameter_format: parameterFormat,
    components,
    language,
    status: statusOf(template, now),
    category,
    id,
  };
}

/** The same call behind a cursor, on the origin that it came to; a token is in it only if it was in that one's query. */
function nextPage({ incoming }: Exchange, version: string, limit: number, after: string): string {
  const url = new URL(incoming.url);
  url.pathname = `/${version}/${url.pathname.split("/").filter(Boolean).slice(-2).join("/")}`;
  url.searchParams.set("limit", String(limit));
  url.searchParams.set("after", after);
  return url.href;
}

/** A position as Graph writes it: its digits in base64, each `=` as `ZD`. */
function cursor(position: number): string {
  return btoa(String(position)).replaceAll("=", "ZD");
}

function positionAfter(text: string | undefined): number {
  try {
    const position = Number(atob((text ?? "").replaceAll("ZD", "=")));
    return text && Number.isSafeInteger(position) && position >= 0 ? position + 1 : 0;
  } catch {
    return 0;
  }
}
