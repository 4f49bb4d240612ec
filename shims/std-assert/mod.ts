// deno-lint-ignore-file no-explicit-any
/** Stand-in for the part of @std/assert that this repository uses. */
import nodeAssert from "node:assert/strict";

type Ctor<T> = abstract new (...args: any[]) => T;

export class AssertionError extends nodeAssert.AssertionError {
  constructor(
    message: string,
    options: { actual?: unknown; expected?: unknown } = {},
  ) {
    super({ message, ...options });
  }
}
function need(ok: boolean, text: string, msg?: string): asserts ok {
  if (!ok) throw new AssertionError(msg ? `${text}: ${msg}` : text);
}
export function assert(expr: unknown, msg = ""): asserts expr {
  need(!!expr, msg || "expected a truthy value");
}
export function assertFalse(
  expr: unknown,
  msg = "",
): asserts expr is false | 0 | "" | null | undefined {
  need(!expr, msg || "expected a falsy value");
}
export function assertEquals<T>(actual: T, expected: T, msg?: string): void {
  try {
    nodeAssert.deepEqual(actual, expected);
  } catch (e) {
    if (msg && e instanceof Error) e.message = `${msg}\n${e.message}`;
    throw e;
  }
}
export const assertNotEquals: <T>(a: T, b: T, msg?: string) => void = nodeAssert.notDeepEqual;
export function assertStrictEquals<T>(
  actual: unknown,
  expected: T,
  msg?: string,
): asserts actual is T {
  nodeAssert.equal(actual, expected, msg);
}
export const assertNotStrictEquals: <T>(a: T, b: T, msg?: string) => void = nodeAssert.notEqual;
export function assertExists<T>(
  actual: T,
  msg?: string,
): asserts actual is NonNullable<T> {
  need(
    actual !== undefined && actual !== null,
    `expected a value, got ${actual}`,
    msg,
  );
}
export function assertInstanceOf<T>(
  actual: unknown,
  type: Ctor<T>,
  msg?: string,
): asserts actual is T {
  need(actual instanceof type, `expected an instance of ${type.name}`, msg);
}
export const assertMatch: (actual: string, re: RegExp, msg?: string) => void = nodeAssert.match;
export const assertNotMatch: (
  actual: string,
  re: RegExp,
  msg?: string,
) => void = nodeAssert.doesNotMatch;
export function assertStringIncludes(
  actual: string,
  part: string,
  msg?: string,
): void {
  need(
    actual.includes(part),
    `${JSON.stringify(actual)} does not contain ${JSON.stringify(part)}`,
    msg,
  );
}
export function assertArrayIncludes<T>(
  actual: ArrayLike<T>,
  parts: ArrayLike<T>,
  msg?: string,
): void {
  const has = Array.from(actual);
  for (const p of Array.from(parts)) {
    need(
      has.some((h) => same(h, p)),
      `missing ${Deno.inspect(p)} in ${Deno.inspect(has)}`,
      msg,
    );
  }
}

export function assertObjectMatch(
  actual: Record<PropertyKey, any>,
  expected: Record<PropertyKey, unknown>,
  msg?: string,
): void {
  nodeAssert.partialDeepStrictEqual(actual, expected, msg);
}
export function assertAlmostEquals(
  actual: number,
  expected: number,
  tolerance?: number,
  msg?: string,
): void {
  const d = Math.abs(actual - expected),
    t = tolerance ?? Math.abs(expected) * 1e-7;
  need(
    Object.is(actual, expected) || d <= t,
    `${actual} is not within ${t} of ${expected}`,
    msg,
  );
}
export function assertGreater<T>(a: T, b: T, msg?: string): void {
  need(a > b, `${a} is not > ${b}`, msg);
}
export function assertGreaterOrEqual<T>(a: T, b: T, msg?: string): void {
  need(a >= b, `${a} is not >= ${b}`, msg);
}
export function assertLess<T>(a: T, b: T, msg?: string): void {
  need(a < b, `${a} is not < ${b}`, msg);
}
export function assertLessOrEqual<T>(a: T, b: T, msg?: string): void {
  need(a <= b, `${a} is not <= ${b}`, msg);
}
export function assertIsError<E extends Error = Error>(
  error: unknown,
  type?: Ctor<E>,
  includes?: string | RegExp,
  msg?: string,
): asserts error is E {
  need(
    error instanceof (type ?? Error),
    `expected ${type?.name ?? "Error"}, got ${Deno.inspect(error)}`,
    msg,
  );
  const m = (error as Error).message;
  if (includes !== undefined) {
    need(
      typeof includes === "string" ? m.includes(includes) : includes.test(m),
      `error message ${JSON.stringify(m)} does not match ${includes}`,
      msg,
    );
  }
}
export function assertThrows(fn: () => unknown, msg?: string): unknown;
export function assertThrows<E extends Error = Error>(
  fn: () => unknown,
  type: Ctor<E>,
  includes?: string | RegExp,
  msg?: string,
): E;
export function assertThrows(
  fn: () => unknown,
  type?: Ctor<Error> | string,
  includes?: string | RegExp,
  msg?: string,
): unknown {
  let e: unknown, threw = false;
  try {
    fn();
  } catch (x) {
    e = x;
    threw = true;
  }
  return caught(threw, e, "throw", type, includes, msg);
}
export function assertRejects(
  fn: () => PromiseLike<unknown>,
  msg?: string,
): Promise<unknown>;
export function assertRejects<E extends Error = Error>(
  fn: () => PromiseLike<unknown>,
  type: Ctor<E>,
  includes?: string | RegExp,
  msg?: string,
): Promise<E>;
export async function assertRejects(
  fn: () => PromiseLike<unknown>,
  type?: Ctor<Error> | string,
  includes?: string | RegExp,
  msg?: string,
): Promise<unknown> {
  let p: PromiseLike<unknown>;
  try {
    p = fn();
  } catch {
    throw new AssertionError("function threw before it returned a promise");
  }
  let e: unknown, threw = false;
  try {
    await p;
  } catch (x) {
    e = x;
    threw = true;
  }
  return caught(threw, e, "reject", type, includes, msg);
}
function caught(
  threw: boolean,
  e: unknown,
  verb: string,
  type?: Ctor<Error> | string,
  includes?: string | RegExp,
  msg?: string,
): unknown {
  need(
    threw,
    `expected function to ${verb}`,
    typeof type === "string" ? type : msg,
  );
  if (typeof type === "function") assertIsError(e, type, includes, msg);
  return e;
}
export function fail(msg?: string): never {
  throw new AssertionError(msg ? `failed: ${msg}` : "failed");
}
export function unreachable(msg?: string): never {
  throw new AssertionError(msg ?? "unreachable");
}
function same(a: unknown, b: unknown): boolean {
  try {
    nodeAssert.deepEqual(a, b);
    return true;
  } catch {
    return false;
  }
}
export { same as equal };
