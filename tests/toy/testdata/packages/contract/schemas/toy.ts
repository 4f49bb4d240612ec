import { z } from "zod";
import { binary, type OperationSchemas } from "./operation_schemas.ts";

const id = z.string().regex(/^t-\d+$/);

/** What Toy refuses with. */
export const toyError = z.strictObject({ error: z.string() }).meta({ id: "ToyError" });

/** Requests and answers of Toy's operations, by operation id. */
export const toySchemas: Readonly<Record<string, OperationSchemas>> = {
  "toy.files.upload": {
    request: { "multipart/form-data": z.object({ file: binary }).meta({ id: "ToyForm" }) },
    success: { "application/json": z.strictObject({ id }).meta({ id: "ToyFileId" }) },
    error: { "application/json": toyError },
  },
  "toy.files.get": {
    success: { "application/json": z.strictObject({ id, size: z.int().min(0) }).meta({ id: "ToyFile" }) },
    error: { "application/json": toyError },
  },
};
