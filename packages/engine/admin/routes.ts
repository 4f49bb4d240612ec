import { z } from "zod";
import { faultRequest, faultRule } from "./faults.ts";
import { verification, verifyRequest, waitRequest } from "./match_schemas.ts";
import {
  clockRequest,
  clockState,
  credentialRequest,
  providerQuery,
  requestsQuery,
  sandboxQuery,
  sandboxRequest,
  sandboxView,
  settingsRequest,
} from "./schemas.ts";

/** One call of the admin API, for its documentation. */
export interface AdminRoute {
  readonly id: string;
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly request?: z.ZodType;
  readonly status: number;
  /** Media type of the answer. Default: `application/json`. */
  readonly type?: string;
  readonly answer: z.ZodType;
}

const list = z.array(z.looseObject({}));

/** Every call of the admin API. A test holds the routes to it. */
export const ADMIN_ROUTES: readonly AdminRoute[] = [
  {
    id: "admin.health",
    method: "GET",
    path: "/__admin/health",
    summary: "Says that the mock is up.",
    status: 200,
    answer: z.strictObject({ status: z.literal("ok"), version: z.string() }),
  },
  {
    id: "admin.sandboxes.list",
    method: "GET",
    path: "/__admin/sandboxes",
    summary: "The sandboxes that there are.",
    status: 200,
    answer: z.strictObject({ sandboxes: z.array(sandboxView) }),
  },
  {
    id: "admin.sandboxes.create",
    method: "POST",
    path: "/__admin/sandboxes",
    summary: "Makes an isolated world, with credentials of its own at every provider.",
    request: sandboxRequest,
    status: 201,
    answer: sandboxView,
  },
  {
    id: "admin.sandboxes.get",
    method: "GET",
    path: "/__admin/sandboxes/{id}",
    summary: "The credentials and ids of a sandbox.",
    status: 200,
    answer: sandboxView,
  },
  {
    id: "admin.sandboxes.delete",
    method: "DELETE",
    path: "/__admin/sandboxes/{id}",
    summary: "Takes a sandbox away, frees what it kept, and tells what was asked and answered in it. `default` stays.",
    status: 200,
    answer: z.strictObject({ exchanges: list }),
  },
  {
    id: "admin.credentials.create",
    method: "POST",
    path: "/__admin/sandboxes/{id}/credentials",
    summary: "Makes a credential that is in a chosen state; the good one stays good.",
    request: credentialRequest,
    status: 201,
    answer: z.looseObject({ provider: z.string(), state: z.string() }),
  },
  {
    id: "admin.clock.get",
    method: "GET",
    path: "/__admin/clock",
    summary: "The time as a sandbox sees it.",
    query: sandboxQuery,
    status: 200,
    answer: clockState,
  },
  {
    id: "admin.clock.set",
    method: "POST",
    path: "/__admin/clock",
    summary: "Stops, sets or moves a sandbox's clock.",
    request: clockRequest,
    status: 200,
    answer: clockState,
  },
  {
    id: "admin.settings.get",
    method: "GET",
    path: "/__admin/settings",
    summary: "The dialects and limits in force.",
    query: sandboxQuery,
    status: 200,
    answer: settingsRequest.required(),
  },
  {
    id: "admin.settings.change",
    method: "PATCH",
    path: "/__admin/settings",
    summary: "Changes dialects and limits: all that is named, or nothing.",
    query: sandboxQuery,
    request: settingsRequest,
    status: 200,
    answer: settingsRequest.required(),
  },
  {
    id: "admin.requests.list",
    method: "GET",
    path: "/__admin/requests",
    summary: "What was asked and answered, oldest first, with every check that was made; no secret in it.",
    query: requestsQuery,
    status: 200,
    answer: z.strictObject({ exchanges: list }),
  },
  {
    id: "admin.requests.clear",
    method: "DELETE",
    path: "/__admin/requests",
    summary: "Forgets what was asked.",
    query: sandboxQuery,
    status: 200,
    answer: z.strictObject({}),
  },
  {
    id: "admin.requests.wait",
    method: "POST",
    path: "/__admin/requests/wait",
    summary: "Waits until so many exchanges match, those counted that are over already; 408 when time runs out.",
    request: waitRequest,
    status: 200,
    answer: z.strictObject({ exchanges: list }),
  },
  {
    id: "admin.requests.verify",
    method: "POST",
    path: "/__admin/requests/verify",
    summary: "Says whether exchanges match as often as expected, or in order; if not, which come nearest and why.",
    request: verifyRequest,
    status: 200,
    answer: verification,
  },
  {
    id: "admin.faults.create",
    method: "POST",
    path: "/__admin/faults",
    summary: "Orders a failure of an operation.",
    request: faultRequest,
    status: 201,
    answer: z.strictObject({ id: z.string() }),
  },
  {
    id: "admin.faults.list",
    method: "GET",
    path: "/__admin/faults",
    summary: "The fault rules that are in force, of every sandbox or of one.",
    query: sandboxQuery,
    status: 200,
    answer: z.strictObject({ faults: z.array(faultRule) }),
  },
  {
    id: "admin.faults.clear",
    method: "DELETE",
    path: "/__admin/faults",
    summary: "Calls off every fault rule, of every sandbox or of one.",
    query: sandboxQuery,
    status: 200,
    answer: z.strictObject({ deleted: z.array(z.string()) }),
  },
  {
    id: "admin.faults.delete",
    method: "DELETE",
    path: "/__admin/faults/{id}",
    summary: "Calls off a fault rule.",
    status: 200,
    answer: z.strictObject({ deleted: z.array(z.string()) }),
  },
  {
    id: "admin.errors.list",
    method: "GET",
    path: "/__admin/errors",
    summary: "The error catalogue, with evidence.",
    query: providerQuery,
    status: 200,
    answer: z.strictObject({ errors: list }),
  },
  {
    id: "admin.facts.list",
    method: "GET",
    path: "/__admin/facts",
    summary: "What is known of each provider's behaviour, with evidence.",
    query: providerQuery,
    status: 200,
    answer: z.strictObject({ facts: list }),
  },
  {
    id: "admin.openapi.get",
    method: "GET",
    path: "/__admin/openapi/{file}",
    summary: "An OpenAPI document: `admin.json`, or a provider's name and `.json`.",
    status: 200,
    answer: z.looseObject({ openapi: z.string() }),
  },
  {
    id: "admin.ca.pem",
    method: "GET",
    path: "/__admin/ca.pem",
    summary: "The local CA, for clients to trust; 404 as long as none was made.",
    status: 200,
    type: "application/x-pem-file",
    answer: z.string(),
  },
  {
    id: "admin.ca.p12",
    method: "GET",
    path: "/__admin/ca.p12",
    summary: "The local CA as a PKCS#12 truststore for Java, password `changeit`; 404 as long as none was made.",
    status: 200,
    type: "application/x-pkcs12",
    answer: z.string(),
  },
];
