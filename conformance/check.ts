/** One comparison. */
export interface Check {
  /** Stable for ever, kebab-case after a dot: `status`, `header.vary`. */
  readonly id: string;
  readonly passed: boolean;
  /** What should be there, readable. */
  readonly expected: string;
  /** What is there, readable. */
  readonly actual: string;
  /**
   * The expectation is no better known than assumed, whatever the case's own evidence says: a live API that
   * differs proves the assumption wrong, not the API.
   */
  readonly assumed?: true;
}

/** How a check is made: `assumed` as in {@link Check}. */
export interface CheckOptions {
  readonly assumed?: boolean;
}

/** A check of two values; objects are equal when they have the same keys in the same order. */
export function checkEqual(id: string, actual: unknown, expected: unknown, options: CheckOptions = {}): Check {
  const passed = JSON.stringify(actual) === JSON.stringify(expected);
  // Quotes are only in the way, unless they are the difference.
  const plain = typeof actual === "string" && typeof expected === "string";
  const show = (value: unknown) => value === undefined ? "nothing" : plain ? String(value) : JSON.stringify(value);
  return { id, passed, expected: show(expected), actual: show(actual), ...assumed(options) };
}

/** A check of a text's form. */
export function checkShape(id: string, actual: string | undefined, shape: RegExp, options: CheckOptions = {}): Check {
  const passed = actual !== undefined && shape.test(actual);
  return { id, passed, expected: `like ${shape}`, actual: actual ?? "nothing", ...assumed(options) };
}

/** A check that was made elsewhere. */
export function checkThat(
  id: string,
  passed: boolean,
  expected: string,
  actual: string,
  options: CheckOptions = {},
): Check {
  return { id, passed, expected, actual, ...assumed(options) };
}

function assumed(options: CheckOptions): { readonly assumed?: true } {
  return options.assumed ? { assumed: true } : {};
}
