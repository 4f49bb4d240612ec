import type { Json } from "@wamock/contract";
import type { Table } from "@wamock/engine";

/** A template on a connector. */
export interface Template {
  readonly id: string;
  readonly connectorId: string;
  readonly name: string;
  readonly language: string;
  readonly category: string;
  readonly status: "APPROVED" | "PENDING" | "REJECTED";
  readonly components: readonly Json[];
}

/** The templates of one operation; a name is given once. */
export class TemplateStore {
  readonly #templates: Table<Template>;

  /** @param first what is there from the beginning */
  constructor(templates: Table<Template>, first: readonly Template[]) {
    this.#templates = templates;
    for (const template of first) templates.put(template.name, template);
  }

  find(name: string): Promise<Template | undefined> {
    return Promise.resolve(this.#templates.get(name));
  }

  add(template: Template): Promise<void> {
    this.#templates.put(template.name, template);
    return Promise.resolve();
  }

  of(connectorId: string): Promise<readonly Template[]> {
    return Promise.resolve([...this.#templates.values()].filter((template) => template.connectorId === connectorId));
  }
}
