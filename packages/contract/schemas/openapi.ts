import type { OpenAPIObject } from "openapi3-ts/oas31";
import { z } from "zod";
import { type CatalogueEntry, statusesOf } from "../catalogue.ts";
import type { Operation, ProviderContract } from "../provider.ts";
import { buildDocument, type DescribedOperation } from "./document.ts";
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
  const head = {
    title: `${contract.title}, as wamock serves it`,
    version,
    description: "Each error names its entry in the catalogue, and how well it is known: " +
      "assumed < reported < documented < recorded < live.",
    servers: [{ url: "/", description: "the mock" }, { url: contract.origin, description: "the live API" }],
    tag: { name: contract.name, description: contract.title },
    bearer: contract.operations.some(({ auth }) => auth.includes("bearer")),
  };
  return buildDocument(
    head,
    contract.operations.map((operation) => {
      const own = schemas[operation.id];
      if (!own) throw new TypeError(`Failed to describe ${operation.id}: it has no schemas.`);
      return describe(operation, own, contract.errors.filter(({ operations }) => operations.includes(operation.id)));
    }),
  );
}

function describe(
  { id, method, path, parameters, summary }: Operation,
  { query, request, success, successStatus = 200, partial, multiStatus, error }: OperationSchemas,
  errors: readonly CatalogueEntry[],
): DescribedOperation {
  return {
    id,
    method,
    path,
    ...(parameters && { parameters }),
    summary,
    ...(query && { query }),
    ...(request && { request }),
    responses: [
      successes(successStatus, success, error, errors.filter(({ status }) => status === successStatus)),
      ...(partial ? [{ status: "206", description: "The part that was asked for", body: partial }] : []),
      ...(multiStatus ? [{ status: "207", description: "Part of it was done", body: multiStatus }] : []),
      ...byStatus(errors).filter(([status]) => status !== successStatus).map(([status, entries]) => ({
        status: String(status),
        description: listing(entries),
        body: error,
      })),
    ],
  };
}

/** The answer with a success's status: the success, and whatever errors a provider sends with that status too. */
function successes(status: number, success: BodySchemas, error: BodySchemas, entries: readonly CatalogueEntry[]) {
  if (entries.length === 0) return { status: String(status), description: "Success", body: success };
  const body = Object.fromEntries(
    Object.entries(success).map(([type, schema]) => [type, error[type] ? z.union([schema, error[type]]) : schema]),
  );
  return { status: String(status), description: `Success, or a failure:\n${listing(entries)}`, body };
}

function listing(entries: readonly CatalogueEntry[]): string {
  return entries.map(({ id, when, evidence }) => `- \`${id}\` (${evidence.level}): ${when}`).join("\n");
}

/** Entries under each status that they can come with, in ascending order. */
function byStatus(errors: readonly CatalogueEntry[]): [number, CatalogueEntry[]][] {
  const entries = new Map<number, CatalogueEntry[]>();
  for (const entry of errors) {
    for (const status of statusesOf(entry)) {
      entries.set(status, [...entries.get(status) ?? [], entry]);
    }
  }
  return [...entries].sort(([a], [b]) => a - b);
}
