import type { Json } from "@wamock/contract";
import type { metaOperations } from "@wamock/contract/meta";
import type { Exchange, Form } from "@wamock/engine";
import type { Usage } from "./answer.ts";
import { type GraphPath, isSessionId } from "./path.ts";
import type { MetaWorld, NodeKind } from "./world.ts";

/** A call that has passed the gate. */
export interface GraphCall {
  readonly exchange: Exchange;
  readonly world: MetaWorld;
  readonly path: GraphPath;
  /** The version that answers. */
  readonly version: string;
  /**
   * The body as {@link GraphOperation.readForm} reads it, once however often it is asked for.
   *
   * @throws {ProviderError} when the form holds an appsecret_proof that is not the token's
   */
  form(): Promise<Form>;
}

/** A success, as far as the operation decides on it. */
export interface GraphReply {
  readonly body: Json;
  /** Whether the answer carries an ETag. */
  readonly etag?: boolean;
}

/** One operation of the Graph API: where it stands, and what it does. */
export interface GraphOperation {
  readonly id: (typeof metaOperations)[number]["id"];
  /** The kind of node that it is called on. */
  readonly node: NodeKind;
  /** A kind of node that people take for {@link node}, and that the operation itself judges. */
  readonly mistakenNode?: NodeKind;
  /** What it is called on the node: `media`; absent when it is done to the node itself. */
  readonly edge?: string;
  readonly methods: readonly string[];
  /** Whose usage its answers report. */
  readonly usage: Usage;
  /** Reads the body as a form; present where the token may travel in one. */
  readonly readForm?: (exchange: Exchange) => Promise<Form>;
  /** @throws {ProviderError} what it refuses */
  readonly handle: (call: GraphCall) => Promise<GraphReply>;
}

/**
 * The operation that a call looks like, whether or not it gets through: what its node is, the gate has yet to see.
 *
 * @param operations every operation that is served
 */
export function operationLike(
  operations: readonly GraphOperation[],
  method: string,
  path: GraphPath,
): GraphOperation | undefined {
  const session = isSessionId(path.node);
  return operations.find(({ methods, edge, node }) =>
    edge === path.edge && methods.includes(method) && (node === "upload-session") === session
  );
}
