import { buildDocument, type DescribedOperation } from "@wamock/contract/schemas";
import { ADMIN_ROUTES, type AdminRoute } from "./routes.ts";
import { STATE_TYPE } from "../state/line.ts";
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

function describe(route: AdminRoute): DescribedOperation {
  const { id, method, path, summary, query, request, requestLine, status, type = "application/json", answer } = route;
  return {
    id,
    method,
    path,
    summary,
    query: Object.entries(query?.shape ?? {}).map(([name, { description = name }]) => ({ name, description })),
    ...(request && { request: { "application/json": request } }),
    ...(requestLine && { request: { [STATE_TYPE]: requestLine } }),
    responses: [
      { status: String(status), description: "Success", body: { [type]: answer } },
      { status: "4XX", description: "What is wrong, and what would do", body: { "application/json": adminError } },
    ],
  };
}
