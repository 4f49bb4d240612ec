import type { Json } from "@wamock/contract";

type Fields = Readonly<Record<string, Json>>;

/** The components of a template, as objects; what is none is left out. */
export function objectsOf(value: Json | undefined): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** How many different variables, as in `{{1}}`, the body's text has. */
export function countVariables(components: readonly Json[]): number {
  const body = objectsOf(components).find(({ type }) => type === "BODY");
  const text = typeof body?.text === "string" ? body.text : "";
  return new Set([...text.matchAll(/\{\{(\d+)\}\}/g)].map(([, number]) => number)).size;
}

/** The media header, if there is one. */
export function mediaHeader(components: readonly Json[]): Fields | undefined {
  return objectsOf(components).find(({ type, format }) =>
    type === "HEADER" && (format === "IMAGE" || format === "VIDEO" || format === "DOCUMENT")
  );
}

/** The handle of a media header: text, or an array of one, as Meta's own API wants it. */
export function headerHandle({ example }: Fields): string {
  const handle = isObject(example) ? example.header_handle : undefined;
  const one = Array.isArray(handle) && handle.length === 1 ? handle[0] : handle;
  return typeof one === "string" ? one : "";
}

/** Whether the body has no variables, or an example of them, in a list of lists as Meta wants it. */
export function hasBodyExample(components: readonly Json[]): boolean {
  const body = objectsOf(components).find(({ type }) => type === "BODY");
  const examples = isObject(body?.example) ? body.example.body_text : undefined;
  const first = Array.isArray(examples) ? examples[0] : undefined;
  const wanted = countVariables(components);
  return wanted === 0 || (Array.isArray(first) && first.length >= wanted);
}

/** A button that leads to a URL. */
export interface UrlButton {
  /** Its place among all buttons. */
  readonly index: number;
  /** Whether its URL has a variable. */
  readonly isDynamic: boolean;
}

/** The buttons that lead to a URL. */
export function urlButtons(components: readonly Json[]): readonly UrlButton[] {
  const buttons = objectsOf(objectsOf(components).find(({ type }) => type === "BUTTONS")?.buttons);
  return buttons.flatMap(({ type, url }, index) =>
    type === "URL" ? [{ index, isDynamic: typeof url === "string" && url.includes("{{1}}") }] : []
  );
}

function isObject(value: Json | undefined): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
