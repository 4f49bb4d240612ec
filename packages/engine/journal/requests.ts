import type { Exchange } from "../exchange.ts";
import type { Mask } from "../masking.ts";
import { type Problem, ProblemsError } from "../problem.ts";
import type { Provider } from "../provider.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Feed } from "./feed.ts";
import type { Match } from "./match.ts";
import { matchProblems } from "./match_problems.ts";
import { nearest, type NearMiss, type NearMissView, viewNearMiss } from "./near_miss.ts";
import { type Expectation, verify } from "./verify.ts";
import { DEFAULT_WAIT_MS, waitFor, type WaitOptions } from "./wait.ts";

/** What came of an expectation, with no secret in it. */
export interface VerificationView {
  readonly verified: boolean;
  /** How many exchanges match; of an order, how many of its steps were taken. */
  readonly count: number;
  /** When it does not hold: the exchanges that come nearest and why each is none, or those that are too many. */
  readonly nearest: readonly NearMissView[];
  /** How many older exchanges the journal's bounds have dropped, so that nobody can look at them; absent when none. */
  readonly dropped?: number;
}

/** Time ran out before enough exchanges matched. */
export class WaitError extends Error {
  override readonly name = "WaitError";
  /** How many matched. */
  readonly count: number;
  readonly nearest: readonly NearMissView[];

  constructor(wanted: number, timeoutMs: number, count: number, nearest: readonly NearMissView[]) {
    const miss = nearest[0] ? ` The nearest is ${nearest[0].id}: ${nearest[0].why}.` : "";
    super(`Failed to see ${wanted} matching in ${timeoutMs} ms: there were ${count}.${miss}`);
    this.count = count;
    this.nearest = nearest;
  }
}

/** What was asked in a mock: in all of its sandboxes, or in the one that a match names. */
export class Requests {
  readonly #sandboxes: ReadonlyMap<string, Sandbox>;
  readonly #providers: readonly Provider[];
  readonly #feed: Feed;

  constructor(sandboxes: ReadonlyMap<string, Sandbox>, providers: readonly Provider[], feed: Feed) {
    this.#sandboxes = sandboxes;
    this.#providers = providers;
    this.#feed = feed;
  }

  /**
   * Holds what was asked against an expectation.
   *
   * @throws {ProblemsError} when it names what there is not
   */
  verify(expectation: Expectation): VerificationView {
    const { match = {}, inOrder = [] } = expectation;
    this.#check("verify", [["match", match], ...inOrder.map((step, n): [string, Match] => [`inOrder.${n}`, step])]);
    const sandboxes = this.#named(match);
    const { nearest, ...verification } = verify(over(sandboxes), expectation);
    const dropped = sandboxes.reduce((sum, { journal }) => sum + journal.dropped, 0);
    return { ...verification, nearest: view(nearest), ...(dropped > 0 && { dropped }) };
  }

  /**
   * Waits until so many exchanges match, those counted that are over already.
   *
   * @throws {WaitError} when time runs out
   * @throws {ProblemsError} when the match names what there is not
   */
  async wait(match: Match, options: WaitOptions = {}): Promise<readonly Exchange[]> {
    this.#check("wait", [["match", match]]);
    const { count = 1, timeoutMs = DEFAULT_WAIT_MS } = options;
    const found = await waitFor(over(this.#named(match)), this.#feed, match, { count, timeoutMs });
    if (found.length >= count) return found;
    throw new WaitError(count, timeoutMs, found.length, view(nearest(over(this.#named(match)), match)));
  }

  /** Ends every wait, as when time runs out. */
  close(): void {
    this.#feed.close();
  }

  #named({ sandbox }: Match): readonly Sandbox[] {
    if (sandbox === undefined) return [...this.#sandboxes.values()];
    const named = this.#sandboxes.get(sandbox);
    return named ? [named] : [];
  }

  #check(what: string, matches: readonly (readonly [string, Match])[]): void {
    const problems = matches.flatMap(([place, match]) => {
      const { sandbox } = match;
      const stray: Problem[] = sandbox === undefined || this.#sandboxes.has(sandbox) ? [] : [{
        field: "sandbox",
        problem: `there is no "${sandbox}". There are: ${[...this.#sandboxes.keys()].join(", ")}.`,
      }];
      return [...stray, ...matchProblems(match, this.#providers)]
        .map(({ field, problem }) => ({ field: `${place}.${field}`, problem }));
    });
    if (problems.length > 0) throw new ProblemsError(`Failed to ${what}`, problems);
  }
}

/** The exchanges that are over: of one that runs nobody knows yet what comes of it. */
function over(sandboxes: readonly Sandbox[]): Exchange[] {
  const exchanges = sandboxes.flatMap(({ journal }) => journal.find()).filter(({ isOver }) => isOver);
  return sandboxes.length > 1 ? exchanges.sort((a, b) => a.at - b.at) : exchanges;
}

function view(misses: readonly NearMiss[]): NearMissView[] {
  const masks = new Map<Sandbox, Mask>();
  return misses.map((miss) => {
    const { sandbox } = miss.exchange;
    const mask = masks.get(sandbox) ?? sandbox.mask();
    masks.set(sandbox, mask);
    return viewNearMiss(miss, mask);
  });
}
