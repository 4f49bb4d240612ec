/**
 * Runs `next` at once, or after `wait` when that is a promise: work whose sinks
 * are synchronous stays synchronous.
 */
export function inTurn(
  wait: void | Promise<void>,
  next: () => void | Promise<void>,
): void | Promise<void> {
  // A sink written in JavaScript may return anything.
  return typeof wait?.then === "function" ? wait.then(next) : next();
}
