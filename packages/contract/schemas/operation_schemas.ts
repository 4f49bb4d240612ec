import { z } from "zod";

/** A query parameter; its value is a string. */
export interface QueryParameter {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
}

/** Schemas by media type. */
export type BodySchemas = Readonly<Record<string, z.ZodType>>;

/** What one operation takes and answers. */
export interface OperationSchemas {
  readonly query?: readonly QueryParameter[];
  readonly request?: BodySchemas;
  /** The body of a success. */
  readonly success: BodySchemas;
  /** The status of a success; 200 unless given. */
  readonly successStatus?: number;
  /** The body of a 207, where there is one: part of what was asked for was done. */
  readonly multiStatus?: BodySchemas;
  /** The body of a 206, where there is one. */
  readonly partial?: BodySchemas;
  /** The body of every error of the catalogue. */
  readonly error: BodySchemas;
}

/** Bytes, as OpenAPI 3.1 says it: a schema without a type. */
export const binary: z.ZodType = z.unknown();
