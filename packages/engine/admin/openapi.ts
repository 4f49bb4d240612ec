import { buildDocument, type DescribedOperation } from "@wamock/contract/schemas";
import { ADMIN_ROUTES, type AdminRoute } from "./routes.ts";
import { adminError } from "./schemas.ts";

/** The OpenAPI 3.1 document of the admin API. */
export function buildAdminOpenApi(version: string): object {
  const head = {
    title: "wamock admin API",
    version,
    description: "The mock's own surface. It answers on loopback hosts only.",
    servers: [{ url: "/", description: "the mock" }],
    tag: { name: "admin", description: "Causing and seeing what a mock does" },
    bearer: false,
  };
  return buildDocument(head, ADMIN_ROUTES.map(describe));
}

function describe(
  { id, method, path, summary, query, request, status, type = "application/json", answer }: AdminRoute,
): DescribedOperation {
  return {
    id,
    method,
    path,
    summary,
    query: Object.entries(query?.shape ?? {}).map(([name, { description = name }]) => ({ name, description })),
    ...(request && { request: { "application/json": request } }),
    responses: [
      { status: String(status), description: "Success", body: { [type]: answer } },
      { status: "4XX", description: "What is wrong, and what would do", body: { "application/json": adminError } },
    ],
  };
}
