/**
 * Schemas of requests and answers, and the OpenAPI documents made from them.
 *
 * @module
 */
export { buildDocument, type DescribedOperation, type DocumentHead } from "./document.ts";
export { buildOpenApi } from "./openapi.ts";
export { type BodySchemas, type OperationSchemas, type QueryParameter } from "./operation_schemas.ts";
