import type { Json } from "@wamock/contract";
import { memberOf } from "@wamock/engine";
import { componentOf, upperCaseOf } from "../templates/components.ts";

/** What a template wants to be filled with. */
export interface TemplateShape {
  /** `TEXT`, `IMAGE`, `VIDEO`, `DOCUMENT` or `LOCATION`; absent without a header. */
  readonly headerFormat: string | undefined;
  /** How many parameters the header takes: a media header takes one. */
  readonly headerVariables: number;
  readonly bodyVariables: number;
}

/**
 * What a template wants, by its components as it was created with them.
 *
 * @example
 * ```ts
 * import { templateShape } from "./template_shape.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const components = [{ type: "HEADER", format: "IMAGE" }, { type: "BODY", text: "For {{1}}, {{2}} and {{1}}" }];
 * assertEquals(templateShape(components), { headerFormat: "IMAGE", headerVariables: 1, bodyVariables: 2 });
 * ```
 */
export function templateShape(components: Json): TemplateShape {
  const header = componentOf(components, "HEADER");
  const headerFormat = header === undefined ? undefined : upperCaseOf(header, "format") ?? "TEXT";
  return {
    headerFormat,
    headerVariables: headerFormat === "TEXT" ? countVariables(header) : headerFormat === undefined ? 0 : 1,
    bodyVariables: countVariables(componentOf(components, "BODY")),
  };
}

/** How many different variables, such as `{{1}}` or `{{name}}`, a component's text has. */
function countVariables(component: Json | undefined): number {
  const text = memberOf(component, "text");
  const names = typeof text === "string" ? [...text.matchAll(/\{\{\s*([^{}\s]+)\s*\}\}/g)].map(([, name]) => name) : [];
  return new Set(names).size;
}
