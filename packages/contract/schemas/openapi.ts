import {
  type ContentObject,
  OpenApiBuilder,
  type OpenAPIObject,
  type OperationObject,
  type ParameterObject,
  type ResponsesObject,
  type SchemaObject,
} from "openapi3-ts/oas31";
import { z } from "zod";
import type { CatalogueEntry } from "../catalogue.ts";
import type { Operation, ProviderContract } from "../provider.ts";
import type { BodySchemas, OperationSchemas } from "./operation_schemas.ts";

/**
 * The OpenAPI 3.1 document of a provider: operations and errors from its contract, bodies from its schemas.
 *
 * @throws {TypeError} when an operation has no schemas
 *
 * @example
 * ```ts
 * import { meta } from "@wamock/contract/meta";
 * import { buildOpenApi } from "@wamock/contract/schemas";
 * import { metaSchemas } from "@wamock/contract/schemas/meta";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(buildOpenApi(meta, metaSchemas, "0.1.0").openapi, "3.1.0");
 * ```
 */
export function buildOpenApi(
  contract: ProviderContract,
  schemas: Readonly<Record<string, OperationSchemas>>,
  version: string,
): OpenAPIObject {
  const builder = OpenApiBuilder.create({
    openapi: "3.1.0",
    info: {
      title: `${contract.title}, as wamock serves it`,
      version,
      license: { name: "MIT", identifier: "MIT" },
      description:
        `Every error names its entry in the catalogue. Evidence: assumed < reported < documented < recorded.`,
    },
    servers: [{ url: "/", description: "the mock" }, { url: contract.origin, description: "the live API" }],
    tags: [{ name: contract.name, description: contract.title }],
    security: [{ bearer: [] }],
    paths: {},
    components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
  });
  const used = new Map<string, z.ZodType>();
  const paths = new Map<string, Record<string, OperationObject>>();
  for (const operation of contract.operations) {
    const own = schemas[operation.id];
    if (!own) throw new TypeError(`Failed to describe ${operation.id}: it has no schemas.`);
    const errors = contract.errors.filter(({ operations }) => operations.includes(operation.id));
    const path = paths.get(operation.path) ?? {};
    path[operation.method.toLowerCase()] = describe(contract, operation, own, errors, used);
    paths.set(operation.path, path);
  }
  for (const [path, item] of paths) builder.addPath(path, item);
  for (const [id, schema] of used) builder.addSchema(id, jsonSchema(schema));
  return builder.getSpec();
}

function describe(
  contract: ProviderContract,
  operation: Operation,
  schemas: OperationSchemas,
  errors: readonly CatalogueEntry[],
  used: Map<string, z.ZodType>,
): OperationObject {
  const responses: ResponsesObject = { "200": { description: "Success", content: content(schemas.success, used) } };
  if (schemas.partial) responses["206"] = { description: "A part of it", content: content(schemas.partial, used) };
  for (const [status, entries] of byStatus(errors)) {
    const list = entries.map(({ id, when, evidence }) => `- \`${id}\` (${evidence.level}): ${when}`).join("\n");
    responses[status] = { description: list, content: content(schemas.error, used) };
  }
  return {
    operationId: operation.id,
    summary: operation.summary,
    tags: [contract.name],
    parameters: [...pathParameters(operation), ...queryParameters(schemas)],
    ...(schemas.request && { requestBody: { required: true, content: content(schemas.request, used) } }),
    responses,
  };
}

/** Entries under each status that they can come with, in ascending order. */
function byStatus(errors: readonly CatalogueEntry[]): [string, CatalogueEntry[]][] {
  const entries = new Map<number, CatalogueEntry[]>();
  for (const entry of errors) {
    for (const status of [entry.status, ...entry.otherStatuses ?? []]) {
      entries.set(status, [...entries.get(status) ?? [], entry]);
    }
  }
  return [...entries].sort(([a], [b]) => a - b).map(([status, list]) => [String(status), list]);
}

function pathParameters({ path }: Operation): ParameterObject[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function queryParameters({ query = [] }: OperationSchemas): ParameterObject[] {
  return query.map(({ name, description, required = false }) => ({
    name,
    in: "query",
    description,
    required,
    schema: { type: "string" },
  }));
}

function content(schemas: BodySchemas, used: Map<string, z.ZodType>): ContentObject {
  return Object.fromEntries(
    Object.entries(schemas).map(([type, schema]) => {
      const id = schema.meta()?.id;
      if (id === undefined) return [type, { schema: jsonSchema(schema) }];
      used.set(id, schema);
      return [type, { schema: { $ref: `#/components/schemas/${id}` } }];
    }),
  );
}

function jsonSchema(schema: z.ZodType): SchemaObject {
  const { $schema: _, id: __, $id: ___, ...rest } = z.toJSONSchema(schema);
  return rest as SchemaObject;
}
