import type { Json } from "@wamock/contract";
import type { Table } from "@wamock/engine";

/** One message template. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly category: string;
  readonly parameterFormat: "POSITIONAL" | "NAMED";
  /** As they were sent, but for handles: each is read back as a URL. */
  readonly components: readonly Json[];
  /** Milliseconds since the epoch; from then on it is approved. */
  readonly approvedAt: number;
}

/** The message templates of one sandbox's business account. */
export class TemplateStore {
  readonly #templates: Table<Template>;

  constructor(templates: Table<Template>) {
    this.#templates = templates;
  }

  /** Adds a template; `false` when there is one of its name and language. */
  add(template: Template): Promise<boolean> {
    const { id, name, language } = template;
    const isNew = ![...this.#templates.values()].some((one) => one.name === name && one.language === language);
    if (isNew) this.#templates.put(id, template);
    return Promise.resolve(isNew);
  }

  has(id: string): Promise<boolean> {
    return Promise.resolve(this.#templates.has(id));
  }

  /** All of them, or those of a name; the newest first. */
  list(name?: string): Promise<readonly Template[]> {
    const all = [...this.#templates.values()].reverse();
    return Promise.resolve(name === undefined ? all : all.filter((template) => template.name === name));
  }

  remove(id: string): Promise<void> {
    this.#templates.delete(id);
    return Promise.resolve();
  }
}

/** What a template's status is at a moment, in milliseconds since the epoch. */
export function statusOf({ approvedAt }: Template, now: number): "PENDING" | "APPROVED" {
  return now < approvedAt ? "PENDING" : "APPROVED";
}
