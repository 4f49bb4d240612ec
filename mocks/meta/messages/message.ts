import type { Json } from "@wamock/contract";
import type { MediaClass } from "@wamock/contract/meta";
import { itemsOf, memberOf, parseJson } from "@wamock/engine";

/** The types of messages that are their media. */
const MEDIA_CLASSES: readonly MediaClass[] = ["image", "audio", "video", "document", "sticker"];

/** The other types that can be sent. */
const OTHER_TYPES = ["text", "template", "interactive", "reaction", "location", "contacts"];

/** Every type that can be sent. */
export const MESSAGE_TYPES: readonly string[] = [...MEDIA_CLASSES, ...OTHER_TYPES];

/** A message as a request puts it. */
export interface Message {
  /** The recipient's number as it was written. */
  readonly to: string | undefined;
  readonly type: string;
  /** What stands under the type's name; `undefined` when nothing does, or nothing that is JSON. */
  readonly content: Json | undefined;
  /** Its media, and that of its template. */
  readonly media: readonly MediaReference[];
  readonly template: TemplateReference | undefined;
  /** Sent back with each status. */
  readonly callbackData: string | undefined;
}

/** Media that a message names. */
export interface MediaReference {
  readonly class: MediaClass;
  /** Where it stands in the message. */
  readonly path: readonly (string | number)[];
  readonly id: string | undefined;
  readonly link: string | undefined;
}

/** A template that a message names, with what it is to be filled with. */
export interface TemplateReference {
  readonly name: string | undefined;
  readonly language: string | undefined;
  readonly components: readonly Component[];
}

/** The parameters for one component of a template. */
export interface Component {
  /** Lower-case: `header`, `body`, `button`. */
  readonly type: string;
  readonly parameters: readonly Parameter[];
}

/** One parameter of a component. */
export interface Parameter {
  readonly type: string;
  /** What stands under the type's name. */
  readonly value: Json | undefined;
}

/**
 * Reads a message.
 *
 * @param field a parameter of the call as text: what is no plain value is JSON there
 */
export function readMessage(field: (name: string) => string | undefined): Message {
  const type = field("type") ?? "text";
  const content = parseJson(field(type) ?? "");
  const isMedia = (MEDIA_CLASSES as readonly string[]).includes(type);
  return {
    to: field("to"),
    type,
    content,
    media: isMedia ? [mediaAt([type], content)] : type === "template" ? templateMedia(content) : [],
    template: type === "template" ? readTemplate(content) : undefined,
    callbackData: field("biz_opaque_callback_data"),
  };
}

/**
 * Where media stands, as a refusal names it.
 *
 * @example
 * ```ts
 * import { paramName } from "./message.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(paramName(["template", "components", 0, "image"], "id", "brackets"), "template['components'][0]['image']['id']");
 * assertEquals(paramName(["image"], "id", "dots"), "image.id");
 * ```
 */
export function paramName(path: MediaReference["path"], member: string, spelling: string): string {
  const [first, ...rest] = [...path, member];
  if (spelling === "dots") return [first, ...rest].join(".");
  return `${first}${rest.map((key) => typeof key === "number" ? `[${key}]` : `['${key}']`).join("")}`;
}

function mediaAt(path: MediaReference["path"], value: Json | undefined): MediaReference {
  return {
    class: path.at(-1) as MediaClass,
    path,
    id: textOf(memberOf(value, "id")),
    link: textOf(memberOf(value, "link")),
  };
}

function readTemplate(content: Json | undefined): TemplateReference {
  return {
    name: textOf(memberOf(content, "name")),
    language: textOf(memberOf(memberOf(content, "language"), "code")),
    components: itemsOf(memberOf(content, "components")).map((component) => ({
      type: textOf(memberOf(component, "type"))?.toLowerCase() ?? "",
      parameters: itemsOf(memberOf(component, "parameters")).map((parameter) => {
        const type = textOf(memberOf(parameter, "type")) ?? "";
        return { type, value: memberOf(parameter, type) };
      }),
    })),
  };
}

function templateMedia(content: Json | undefined): MediaReference[] {
  return readTemplate(content).components.flatMap(({ parameters }, component) =>
    parameters.flatMap(({ type, value }, parameter) =>
      (MEDIA_CLASSES as readonly string[]).includes(type)
        ? [mediaAt(["template", "components", component, "parameters", parameter, type], value)]
        : []
    )
  );
}

/** A text, or a number as text; what is empty counts as not there. */
function textOf(value: Json | undefined): string | undefined {
  if (typeof value === "number") return String(value);
  if (value === undefined || value === null || value === "") return undefined;
  return typeof value === "string" ? value : JSON.stringify(value);
}
