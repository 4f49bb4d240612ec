import {
  type ContentObject,
  OpenApiBuilder,
  type OpenAPIObject,
  type OperationObject,
  type ParameterObject,
  type SchemaObject,
} from "openapi3-ts/oas31";
import { z } from "zod";
import type { BodySchemas, QueryParameter } from "./operation_schemas.ts";

/** What the head of a document says. */
export interface DocumentHead {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly servers: readonly { readonly url: string; readonly description: string }[];
  readonly tag: { readonly name: string; readonly description: string };
  /** Whether calls carry a bearer token. */
  readonly bearer: boolean;
}

/** One call, as a document describes it. */
export interface DescribedOperation {
  readonly id: string;
  readonly method: string;
  /** With `{name}` for its parameters. */
  readonly path: string;
  /** Examples for them. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly query?: readonly QueryParameter[];
  readonly request?: BodySchemas;
  readonly responses: readonly { readonly status: string; readonly description: string; readonly body: BodySchemas }[];
}

/**
 * An OpenAPI 3.1 document. A schema with an `id` in its metadata becomes a component of that name; the others stand
 * where they are used.
 */
export function buildDocument(head: DocumentHead, operations: readonly DescribedOperation[]): OpenAPIObject {
  const builder = OpenApiBuilder.create({
    openapi: "3.1.0",
    info: {
      title: head.title,
      version: head.version,
      description: head.description,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: head.servers.map((server) => ({ ...server })),
    tags: [head.tag],
    security: head.bearer ? [{ bearer: [] }] : [],
    paths: {},
    components: head.bearer ? { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } } : {},
  });
  const components = new Map<string, SchemaObject>();
  const paths = new Map<string, Record<string, OperationObject>>();
  for (const operation of operations) {
    const described = describe(operation, head.tag.name, components);
    paths.set(operation.path, { ...paths.get(operation.path), [operation.method.toLowerCase()]: described });
  }
  for (const [path, item] of paths) builder.addPath(path, item);
  for (const [name, schema] of components) builder.addSchema(name, schema);
  return builder.getSpec();
}

function describe(
  { id, path, parameters = {}, summary, query = [], request, responses }: DescribedOperation,
  tag: string,
  components: Map<string, SchemaObject>,
): OperationObject {
  return {
    operationId: id,
    summary,
    tags: [tag],
    parameters: [
      ...[...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) =>
        parameter("path", name, true, { example: parameters[name] })
      ),
      ...query.map(({ name, description, required = false }) => parameter("query", name, required, { description })),
    ],
    ...(request && { requestBody: { required: true, content: content(request, components) } }),
    responses: Object.fromEntries(
      responses.map(({ status, description, body }) => [status, { description, content: content(body, components) }]),
    ),
  };
}

function parameter(
  place: "path" | "query",
  name: string,
  required: boolean,
  { description, example }: { readonly description?: string | undefined; readonly example?: string | undefined },
): ParameterObject {
  return {
    name,
    in: place,
    required,
    ...(description !== undefined && { description }),
    schema: { type: "string" },
    ...(example !== undefined && { example }),
  };
}

function content(schemas: BodySchemas, components: Map<string, SchemaObject>): ContentObject {
  return Object.fromEntries(
    Object.entries(schemas).map(([type, schema]) => [type, { schema: reference(schema, components) }]),
  );
}

function reference(schema: z.ZodType, components: Map<string, SchemaObject>): SchemaObject | { $ref: string } {
  const { $schema: _, $defs, ...rest } = z.toJSONSchema(schema, { io: "input" });
  // A schema with an id comes out as a reference into its own definitions, and so does each that it uses.
  const moved = JSON.parse(
    JSON.stringify({ rest, $defs: $defs ?? {} }).replaceAll("#/$defs/", "#/components/schemas/"),
  );
  for (const [name, definition] of Object.entries(moved.$defs)) components.set(name, definition as SchemaObject);
  return moved.rest;
}
