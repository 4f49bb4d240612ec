import type { CatalogueEntry, ProviderContract } from "@wamock/contract";
import type { Clock } from "../clock.ts";
import { type Problem, ProblemsError } from "../problem.ts";
import { readAs } from "../zod_problems.ts";
import type { FaultAction } from "./action.ts";
import { errorOf } from "./action.ts";
import { endOf, fires } from "./fires.ts";
import { judgeOrder } from "./judge_order.ts";
import { EXPIRES_IN_MS, type FaultOrder } from "./order.ts";
import { faultOrder } from "./order_schema.ts";

/** An order that cannot be carried out. */
export class FaultOrderError extends ProblemsError {
  override readonly name = "FaultOrderError";

  constructor(problems: readonly Problem[]) {
    super("Failed to order a fault", problems);
  }
}

/** A fault that happens to an exchange. */
export interface Fault {
  /** The rule's id, or `magic`. */
  readonly id: string;
  readonly action: FaultAction;
  /** What is answered or told, when the action is about an error. */
  readonly entry: CatalogueEntry | undefined;
}

/** A rule as the admin API shows it. */
export interface FaultRuleView extends FaultOrder {
  readonly id: string;
  /** How many requests it was for so far, and how many of them it acted on. */
  readonly seen: number;
  readonly fired: number;
  /** When it is gone, in milliseconds since the epoch by the sandbox's clock. */
  readonly expiresAt: number;
}

interface Rule {
  readonly order: FaultOrder;
  readonly fault: Fault;
  readonly expiresAt: number;
  seen: number;
  fired: number;
}

/** The fault rules of one sandbox. */
export class FaultStore {
  readonly #sandbox: string;
  readonly #clock: Clock;
  readonly #contracts: readonly ProviderContract[];
  readonly #closed = new AbortController();
  #rules: readonly Rule[] = [];
  #made = 0;

  /** @param sandbox the sandbox's id, which begins the ids of its rules */
  constructor(sandbox: string, clock: Clock, contracts: readonly ProviderContract[]) {
    this.#sandbox = sandbox;
    this.#clock = clock;
    this.#contracts = contracts;
  }

  /** Aborted once the mock is closed: nothing waits any longer. */
  get closed(): AbortSignal {
    return this.#closed.signal;
  }

  /**
   * Makes a rule.
   *
   * @returns its id
   * @throws {FaultOrderError} when the order cannot be carried out
   */
  add(order: FaultOrder): string {
    const now = this.#clock.now();
    const { problems: misshapen } = readAs(faultOrder, order);
    const problems = misshapen.length > 0 ? misshapen : judgeOrder(order, this.#contracts, now);
    if (problems.length > 0) throw new FaultOrderError(problems);
    const id = `${this.#sandbox}-fault-${++this.#made}`;
    const rule: Rule = {
      order,
      fault: this.#faultOf(id, order),
      expiresAt: endOf(order.trigger, now + (order.expiresInMs ?? EXPIRES_IN_MS)),
      seen: 0,
      fired: 0,
    };
    this.#rules = [...this.#rules, rule];
    return id;
  }

  /**
   * The fault of the oldest rule that acts on a request. Later rules then do not see the request.
   *
   * @param before as in the order
   */
  take(operation: string, before: FaultOrder["before"]): Fault | undefined {
    if (this.#rules.length === 0) return undefined;
    this.#heal();
    for (const rule of this.#rules) {
      const { order, fault } = rule;
      if (order.operation !== operation || order.before !== before) continue;
      if (!fires(order.trigger, ++rule.seen)) continue;
      rule.fired++;
      if (rule.fired === order.trigger.next) this.remove(fault.id);
      return fault;
    }
    return undefined;
  }

  /** The rules that are in force, the oldest first. */
  list(): FaultRuleView[] {
    this.#heal();
    return this.#rules.map(({ order, fault: { id }, seen, fired, expiresAt }) => ({
      id,
      ...order,
      seen,
      fired,
      expiresAt,
    }));
  }

  /** How many rules were made since the start. */
  get made(): number {
    return this.#made;
  }

  /**
   * Goes on from rules as {@link list} gave them.
   *
   * @param made how many rules were made before
   * @throws {FaultOrderError} when an order cannot be carried out; nothing is changed then
   */
  restore(rules: readonly FaultRuleView[], made: number): void {
    const problems = rules.flatMap(({ id, seen: _, fired: __, expiresAt, ...order }) =>
      judgeOrder(order, this.#contracts, expiresAt - 1).map(({ field, problem }) => ({
        field: `${id}.${field}`,
        problem,
      }))
    );
    if (problems.length > 0) throw new FaultOrderError(problems);
    this.#rules = rules.map(({ id, seen, fired, expiresAt, ...order }) => ({
      order,
      fault: this.#faultOf(id, order),
      expiresAt,
      seen,
      fired,
    }));
    this.#made = made;
  }

  /** Whether there was such a rule. */
  remove(id: string): boolean {
    const before = this.#rules;
    this.#rules = before.filter(({ fault }) => fault.id !== id);
    return this.#rules.length < before.length;
  }

  /** Wakes whatever a fault keeps waiting. */
  close(): void {
    this.#closed.abort();
  }

  #faultOf(id: string, { action }: FaultOrder): Fault {
    const ordered = errorOf(action)?.error;
    const errors = this.#contracts.flatMap(({ errors }) => errors);
    return { id, action, entry: errors.find((entry) => entry.id === ordered) };
  }

  #heal(): void {
    const now = this.#clock.now();
    if (this.#rules.some(({ expiresAt }) => expiresAt <= now)) {
      this.#rules = this.#rules.filter(({ expiresAt }) => expiresAt > now);
    }
  }
}
