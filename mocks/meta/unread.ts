import type { Form } from "@wamock/engine";

/** What the journal keeps of names that were sent and never read: so many, and so much of each. */
const KEPT_NAMES = 100;
const KEPT_CHARACTERS = 200;

/**
 * The names of form fields and query parameters that a call sent, and nobody looks at.
 *
 * @param read those that somebody looks at
 */
export function unreadNames(form: Form | undefined, query: URLSearchParams, read: readonly string[]): string[] {
  return [...new Set([...form?.fields.keys() ?? [], ...query.keys()])].filter((name) => !read.includes(name))
    .slice(0, KEPT_NAMES).map((name) => name.slice(0, KEPT_CHARACTERS));
}
