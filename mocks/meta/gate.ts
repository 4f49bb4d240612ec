import { DEFAULT_VERSION, metaErrors, nextUsableVersion, upgradeWarning, versionUsable } from "@wamock/contract/meta";
import type { Refusal, Rung } from "@wamock/engine";
import { judgeToken } from "./auth.ts";
import type { GraphOperation } from "./operation.ts";
import { type GraphPath, isSessionId } from "./path.ts";
import { judgeSessionToken, type SessionTokenFacts } from "./uploads/session_auth.ts";
import { isUnserved } from "./unserved.ts";
import type { NodeKind } from "./world.ts";

/** What the checks depend on that every Graph call goes through. */
export interface GateFacts extends SessionTokenFacts {
  readonly path: GraphPath;
  /** What the call looks like; it is that only when its node is of the right kind. */
  readonly operation: GraphOperation | undefined;
}

/** Names that the errors give to the kinds of nodes. */
const NODE_TYPES: Readonly<Partial<Record<NodeKind, string>>> = {
  user: "User",
  application: "Application",
  phone: "WhatsAppBusinessPhoneNumber",
  "business-account": "WhatsAppBusinessAccount",
  media: "WhatsAppBusinessMedia",
  template: "WhatsAppMessageTemplate",
};

/** What can be done to an object itself, whether or not this mock serves it. */
const KNOWN_METHODS: Readonly<Partial<Record<NodeKind, readonly string[]>>> = {
  phone: ["GET", "HEAD", "POST"],
  "business-account": ["GET", "HEAD", "POST"],
  application: ["GET", "HEAD", "POST"],
  user: ["GET", "HEAD"],
  media: ["GET", "HEAD", "DELETE"],
  template: ["GET", "HEAD", "POST", "DELETE"],
  "upload-session": ["GET", "HEAD", "POST"],
};

/** What the admin API calls the id that an edge belongs to, where that is no phone number's. */
const RIGHT_IDS: Readonly<Record<string, string>> = { uploads: "appId", message_templates: "businessAccountId" };

/** The checks that every Graph call goes through before it is counted, in Meta's order. */
export const ENTRY: readonly Rung<GateFacts>[] = [
  { check: "path", judge: judgePath },
  { check: "token", judge: judgeToken },
];

/** Those that come once it is counted: a call on an object that is none counts for the app. */
export const OBJECT: readonly Rung<GateFacts>[] = [
  { check: "object", judge: judgeObject },
  { check: "edge", judge: judgeEdge },
];

/** Those of a call on a session, whose token is judged by the service that takes the bytes. It is not counted. */
export const SESSION: readonly Rung<GateFacts>[] = [
  { check: "path", judge: judgePath },
  { check: "object", judge: judgeObject },
  { check: "edge", judge: judgeEdge },
  { check: "session-token", judge: judgeSessionToken },
];

/** The operation that a call is: it looks like it, and is made on such a node. */
export function servedOperation({ operation, node }: GateFacts): GraphOperation | undefined {
  return operation?.node === node || operation?.mistakenNode === node ? operation : undefined;
}

/** Which version answers a call, and the warning header when it is not the one asked for. */
export function versionUsed(
  asked: string | undefined,
  now: number,
  dialect: string,
): { readonly used: string; readonly warning?: string } {
  if (asked === undefined) return { used: DEFAULT_VERSION };
  if (versionUsable(asked, now)) return { used: asked };
  const used = dialect === "documented" ? nextUsableVersion(asked, now) : DEFAULT_VERSION;
  return { used, warning: upgradeWarning(asked, used) };
}

function judgePath({ path }: GateFacts): Refusal | string {
  if (path.doubled !== "" && (path.edge === "uploads" || isSessionId(path.node))) {
    const reason = `there is a double slash before "${path.doubled}", and a resumable upload does not get over it`;
    return { error: metaErrors["unknown-path"], values: { path: path.doubled }, reason };
  }
  if (path.unknown !== "") {
    const reason = /^v\d/.test(path.node)
      ? `there is no version ${path.node}, so it is taken for an object, and "${path.unknown}" for what follows it`
      : `"${path.unknown}" is more than an object and one edge`;
    return { error: metaErrors["unknown-path"], values: { path: path.unknown }, reason };
  }
  return path.version === undefined ? "no version: the app's default answers" : `version ${path.version} exists`;
}

function judgeObject(facts: GateFacts): Refusal | string {
  const { node, path, method } = facts;
  const id = path.node;
  if (node === "deleted-phone") {
    return { error: metaErrors["phone-number-deleted"], reason: `phone number ${id} has been deleted` };
  }
  if (method === "DELETE" && path.edge === undefined && /^\d+_\d+$/.test(id)) {
    return { error: metaErrors["invalid-post-id"], reason: `DELETE takes "${id}" for the id of a post` };
  }
  if (node === "unknown") {
    const name = RIGHT_IDS[path.edge ?? ""] ?? "phoneNumberId";
    return unsupported(facts, `this token sees no object "${id}": take ${name} from /__admin/sandboxes/default`);
  }
  const isOfPhone = path.edge === "media" || path.edge === "messages";
  if ((node === "business-account" || node === "user") && isOfPhone) {
    return unsupported(facts, `${path.edge} is an edge of the phone number id, and "${id}" is another thing (${node})`);
  }
  if (path.edge === undefined && !KNOWN_METHODS[node]?.includes(method)) {
    return unsupported(facts, `this kind of object (${node}) knows no ${method}`);
  }
  return `"${id}" is known (${node})`;
}

function judgeEdge(facts: GateFacts): Refusal | string {
  const { node, path, method } = facts;
  const edge = path.edge ?? "";
  if (servedOperation(facts)) {
    return edge === "" ? `${method} on the object itself` : `${method} "${edge}" is served`;
  }
  if (edge !== "" && !isUnserved(node, edge, method)) {
    return {
      error: metaErrors["nonexisting-field"],
      values: { field: edge, node_type: NODE_TYPES[node] ?? node },
      reason: `${method} finds no edge "${edge}" on this kind of object`,
    };
  }
  return {
    error: metaErrors["not-served"],
    values: { method, path: `/{${node}}${edge && `/${edge}`}` },
    reason: "Meta has this call, and this mock does not serve it yet",
  };
}

function unsupported({ path, method }: GateFacts, reason: string): Refusal {
  // HEAD is GET without the body, and the error knows no verb for it.
  const verb = method === "HEAD" ? "get" : method.toLowerCase();
  return { error: metaErrors["unsupported-object"], values: { verb, object_id: path.node }, reason };
}
