/** What the service that takes an upload's bytes says of a refusal. */
export interface DebugInfo {
  /** Whether the same request may succeed later, as the service has it. */
  readonly retriable: boolean;
  readonly type: string;
  readonly message: string;
}

/**
 * The envelope in which the service that takes an upload's bytes refuses: not Graph's.
 *
 * @example
 * ```ts
 * import { debugInfoError } from "@wamock/contract/meta";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(
 *   JSON.stringify(debugInfoError({ type: "OffsetInvalidError", message: "no", retriable: true })),
 *   '{"debug_info":{"retriable":true,"type":"OffsetInvalidError","message":"no"}}',
 * );
 * ```
 */
export function debugInfoError(
  { retriable, type, message }: DebugInfo,
): { readonly debug_info: { readonly retriable: boolean; readonly type: string; readonly message: string } } {
  return { debug_info: { retriable, type, message } };
}

/** What a body in that envelope says, as far as it says it; `undefined` when it is none. */
export function readDebugInfo(body: unknown): Partial<DebugInfo> | undefined {
  const info: unknown = body !== null && typeof body === "object" ? Reflect.get(body, "debug_info") : undefined;
  if (info === null || typeof info !== "object") return undefined;
  const { retriable, type, message }: { retriable?: unknown; type?: unknown; message?: unknown } = info;
  return {
    ...(typeof retriable === "boolean" && { retriable }),
    ...(typeof type === "string" && { type }),
    ...(typeof message === "string" && { message }),
  };
}
