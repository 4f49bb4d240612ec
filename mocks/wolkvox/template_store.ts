import type { Json } from "@wamock/contract";

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
  readonly #templates = new Map<string, Template>();

  constructor(first: readonly Template[]) {
    for (const template of first) this.#templates.set(template.name, template);
  }

  find(name: string): Promise<Template | undefined> {
    return Promise.resolve(this.#templates.get(name));
  }

  add(template: Template): Promise<void> {
    this.#templates.set(template.name, template);
    return Promise.resolve();
  }

  of(connectorId: string): Promise<readonly Template[]> {
    return Promise.resolve([...this.#templates.values()].filter((template) => template.connectorId === connectorId));
  }
}
