import { memberOf, parseJson, textOf } from "../wire/answer.ts";
import type { MetaConnection } from "./connection.ts";

/** A template's component as Meta takes it: `{ type: "BODY", text: "Hello" }`. */
export type TemplateComponent = Readonly<Record<string, unknown>>;

/** A template that is to be created. */
export interface TemplateInput {
  /** Lower-case letters, digits and underscores. */
  readonly name: string;
  /** Such as `en_US`. */
  readonly language: string;
  readonly category: "AUTHENTICATION" | "MARKETING" | "UTILITY";
  /**
   * A media header has the handle of a resumable upload, whole:
   * `{ type: "HEADER", format: "IMAGE", example: { header_handle: [handle] } }`.
   */
  readonly components: readonly TemplateComponent[];
  /** Whether variables are `{{name}}` rather than `{{1}}`. */
  readonly parameterFormat?: "NAMED" | "POSITIONAL" | undefined;
}

/** What Meta says of a template. It can be sent once it is approved. */
export interface MetaTemplate {
  readonly id: string;
  /** `PENDING`, mostly. */
  readonly status: string;
  /** The one that Meta gave it. */
  readonly category: string;
}

/** A template in a list. */
export interface ListedTemplate extends MetaTemplate {
  readonly name: string;
  readonly language: string;
  readonly components: readonly TemplateComponent[];
}

/** Some of the templates. */
export interface TemplatePage {
  readonly templates: readonly ListedTemplate[];
  /** The cursor behind which there are more; `undefined` on the last page. */
  readonly after: string | undefined;
}

/** Which templates are asked for. */
export interface ListTemplatesOptions {
  readonly name?: string | undefined;
  /** How many a page has. */
  readonly limit?: number | undefined;
  /** The cursor of the page before. */
  readonly after?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Which of the templates of a name is deleted. */
export interface DeleteTemplateOptions {
  /** Its id; without one, the templates of that name in every language are. */
  readonly id?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What the deletion of a template gives. */
export interface DeletedTemplate {
  readonly success: true;
}

/** Creates a template. */
export async function createTemplate(
  connection: MetaConnection,
  { name, language, category, components, parameterFormat }: TemplateInput,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<MetaTemplate> {
  const call = { action: "create a template", operation: "meta.templates.create", signal };
  const url = await connection.url(connection.businessAccountId(call.action), EDGE);
  const answer = await connection.ask(call, url, {
    method: "POST",
    headers: connection.headers({ "Content-Type": "application/json", "Accept": "application/json" }),
    body: JSON.stringify({ name, language, category, components, parameter_format: parameterFormat }),
  });
  connection.requireOk(call, answer);
  const created = readTemplate(parseJson(answer.text));
  if (typeof created === "string") throw connection.unusable(call, answer, `no ${created}`);
  return created;
}

/** Lists templates, the newest first. */
export async function listTemplates(
  connection: MetaConnection,
  { name, limit, after, signal }: ListTemplatesOptions = {},
): Promise<TemplatePage> {
  const call = { action: "list templates", operation: "meta.templates.list", signal };
  const url = await connection.url(connection.businessAccountId(call.action), EDGE, {
    ...(name !== undefined && { name }),
    ...(limit !== undefined && { limit: String(limit) }),
    ...(after !== undefined && { after }),
  });
  const answer = await connection.ask(call, url, { headers: connection.headers({ Accept: "application/json" }) });
  connection.requireOk(call, answer);
  const json = parseJson(answer.text);
  const data = memberOf(json, "data");
  if (!Array.isArray(data)) throw connection.unusable(call, answer, "no data");
  const templates = data.map((item: unknown) => {
    const template = readListed(item);
    if (typeof template === "string") throw connection.unusable(call, answer, `a template without ${template}`);
    return template;
  });
  const paging = memberOf(json, "paging");
  const more = memberOf(paging, "next") !== undefined;
  return { templates, after: more ? textOf(memberOf(paging, "cursors"), "after") : undefined };
}

/** Deletes templates of a name. */
export async function deleteTemplate(
  connection: MetaConnection,
  name: string,
  { id, signal }: DeleteTemplateOptions = {},
): Promise<DeletedTemplate> {
  const call = { action: "delete a template", operation: "meta.templates.delete", signal };
  const url = await connection.url(connection.businessAccountId(call.action), EDGE, {
    name,
    ...(id !== undefined && { hsm_id: id }),
  });
  return await connection.delete(call, url);
}

const EDGE = "message_templates";

/** A template, or the name of what it lacks. */
function readTemplate(json: unknown): MetaTemplate | string {
  const id = textOf(json, "id");
  if (id === undefined) return "id";
  const status = textOf(json, "status");
  if (status === undefined) return "status";
  const category = textOf(json, "category");
  return category === undefined ? "category" : { id, status, category };
}

function readListed(json: unknown): ListedTemplate | string {
  const created = readTemplate(json);
  if (typeof created === "string") return created;
  const name = textOf(json, "name");
  if (name === undefined) return "name";
  const language = textOf(json, "language");
  if (language === undefined) return "language";
  const components: unknown = memberOf(json, "components");
  return { ...created, name, language, components: Array.isArray(components) ? components : [] };
}
