import { Ajv2020 } from "ajv/dist/2020.js";
import { readJson } from "../json_object.ts";
import { headerOf, type WireAnswer } from "../wire/exchange.ts";

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
}

interface DescribedOperation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, unknown>> }>>;
}

/** What an OpenAPI document says of a provider's answers. */
export class Description {
  readonly #ajv = new Ajv2020({ strict: false, validateFormats: false });
  readonly #operations: ReadonlyMap<string, { readonly pointer: string; readonly operation: DescribedOperation }>;

  constructor(document: object) {
    this.#ajv.addSchema({ $id: "openapi", ...document });
    this.#operations = new Map(
      Object.entries((document as OpenApi).paths).flatMap(([path, item]) =>
        Object.entries(item).map(([method, operation]) => [
          operation.operationId,
          { operation, pointer: `openapi#/paths/${escaped(path)}/${method}/responses` },
        ])
      ),
    );
  }

  has(operationId: string): boolean {
    return this.#operations.has(operationId);
  }

  /** What of an answer is not as described: its status, its type, or its body. */
  problems(operationId: string, answer: WireAnswer): readonly unknown[] {
    const described = this.#operations.get(operationId);
    if (!described) return [`${operationId} is not described`];
    const content = described.operation.responses[String(answer.status)]?.content;
    if (!content) return [`${answer.status} is not described`];
    const type = headerOf(answer, "content-type")?.split(";")[0] ?? "";
    const key = type in content ? type : "*/*";
    if (!(key in content)) return [`${type} is not described`];
    const $ref = `${described.pointer}/${answer.status}/content/${escaped(key)}/schema`;
    const validate = this.#ajv.compile({ $ref });
    return validate(valueOf(key, answer)) ? [] : validate.errors ?? [];
  }
}

/** A body as its type has it: JSON, or else the text. Graph sends JSON as JavaScript to whoever accepts nothing. */
function valueOf(type: string, { body }: WireAnswer): unknown {
  return type === "application/json" || type === "text/javascript" ? readJson(body) : new TextDecoder().decode(body);
}

function escaped(text: string): string {
  return encodeURIComponent(text.replaceAll("~", "~0").replaceAll("/", "~1"));
}
