import { SandboxBlobs } from "./blobs/sandbox_blobs.ts";
import type { BlobStore } from "./blobs/store.ts";
import { Clock } from "./clock.ts";
import { CredentialsError } from "./credentials.ts";
import type { DataFolder } from "./folder/data_folder.ts";
import type { FaultOrder } from "./faults/order.ts";
import { FaultOrderError } from "./faults/store.ts";
import type { Incoming } from "./incoming.ts";
import { KeyTakenError, OwnerIndex } from "./owners.ts";
import { type Problem, ProblemsError } from "./problem.ts";
import type { Provider } from "./provider.ts";
import { RandomStream } from "./random.ts";
import { type ByProvider, createSandbox, type Sandbox, type SandboxStart } from "./sandbox.ts";
import { Settings, SettingsError, type SettingsPatch } from "./settings.ts";
import { ChangeLog } from "./state/change_log.ts";
import { restoreSandbox } from "./state/restore_sandbox.ts";
import type { SavedSandbox } from "./state/saved_sandbox.ts";
import { problemsWithin, StateError } from "./state/state_error.ts";
import type { Caller } from "./webhooks/callbacks.ts";
import type { Delivery } from "./webhooks/delivery.ts";

/** The id of the sandbox that is there from the beginning, and to which belongs what is nobody else's. */
export const DEFAULT_SANDBOX = "default";

/** How a sandbox is made. */
export interface SandboxOptions {
  /** Letters, digits, `.`, `_` and `-`, 64 at most. Default: the next of `sandbox-1`, `sandbox-2`. */
  readonly id?: string | undefined;
  /** Credentials and ids follow from it. Default: the mock's seed with the id. */
  readonly seed?: string | undefined;
  /** Dialects and limits that differ from the mock's. */
  readonly settings?: SettingsPatch | undefined;
  /** Per provider: credentials and ids to use in place of generated ones. */
  readonly credentials?: ByProvider | undefined;
  /** Failures that are ordered from the beginning. */
  readonly faults?: readonly FaultOrder[] | undefined;
}

/** A sandbox that cannot be made. */
export class SandboxError extends ProblemsError {
  override readonly name = "SandboxError";

  constructor(problems: readonly Problem[]) {
    super("Failed to make a sandbox", problems);
  }
}

/** The default sandbox is there as long as the mock is. */
export class SandboxStaysError extends Error {
  override readonly name = "SandboxStaysError";

  constructor() {
    super(`Failed to remove the sandbox "${DEFAULT_SANDBOX}": it has the requests that are nobody else's, and stays.`);
  }
}

/** What all sandboxes of a mock have in common. */
export interface SandboxesOptions {
  readonly providers: readonly Provider[];
  readonly blobs: BlobStore;
  readonly seed: string;
  /** The time underneath every clock: a function, or a moment at which clocks stand. */
  readonly now: number | (() => number) | undefined;
  /** What differs in every sandbox from the contracts' defaults. */
  readonly settings: SettingsPatch | undefined;
  /** Keeps what they are over the end of the process. */
  readonly folder: DataFolder | undefined;
  /** How webhooks are called, on which hosts, and who is told of it. */
  readonly webhooks: {
    readonly call: Caller;
    readonly toAnyHost: boolean;
    readonly onAttempt: (delivery: Delivery, sandbox: string) => void;
  };
}

/** Who has what, by provider. */
type Owners = ReadonlyMap<string, OwnerIndex>;

/** What the credentials and ids of sandboxes to come follow from. */
export interface SandboxSeries {
  readonly seed: string;
  /** How many were given an id. */
  readonly made: number;
}

/** All sandboxes of a mock, as they are saved. */
export interface SavedSandboxes {
  readonly series: SandboxSeries;
  readonly sandboxes: readonly SavedSandbox[];
}

/** The sandboxes of a mock. */
export class Sandboxes {
  readonly #options: SandboxesOptions;
  readonly #standard: Pick<SandboxOptions, "credentials" | "faults">;
  readonly #others: readonly SandboxOptions[];
  readonly #sandboxes = new Map<string, Sandbox>();
  #owners: Owners;
  #seed: string;
  #made = 0;

  /**
   * @param standard the default sandbox's credentials and faults, where they are given
   * @param others sandboxes that are there from the beginning besides
   * @throws {SettingsError | CredentialsError | FaultOrderError | SandboxError}
   * @throws {StateError} when what the data folder has cannot be taken
   */
  constructor(
    options: SandboxesOptions,
    standard: Pick<SandboxOptions, "credentials" | "faults">,
    others: readonly SandboxOptions[] = [],
  ) {
    this.#options = options;
    this.#standard = standard;
    this.#others = others;
    this.#seed = options.seed;
    this.#owners = this.#noOwners();
    options.folder?.follow(() => this.series);
    if (options.folder?.saved) this.#goOn(options.folder.saved);
    else {
      this.#enter(this.#make(DEFAULT_SANDBOX, standard));
      this.#createAll(others);
    }
  }

  /** What sandboxes to come follow from: the mock's seed, and how many were given an id so far. */
  get series(): SandboxSeries {
    return { seed: this.#seed, made: this.#made };
  }

  /** By id. */
  get all(): ReadonlyMap<string, Sandbox> {
    return this.#sandboxes;
  }

  /**
   * A new sandbox.
   *
   * @throws {SandboxError} when its id, its settings or its credentials cannot be had
   */
  create({ id, ...options }: SandboxOptions = {}): Sandbox {
    if (id !== undefined && !/^[A-Za-z0-9][\w.-]{0,63}$/.test(id)) {
      const problem =
        "an id is letters, digits, dots, underscores and hyphens, the first a letter or digit, 64 at most.";
      throw new SandboxError([{ field: "id", problem }]);
    }
    if (id !== undefined && this.#sandboxes.has(id)) {
      throw new SandboxError([{ field: "id", problem: `there is a sandbox "${id}" already.` }]);
    }
    try {
      const sandbox = this.#make(id ?? this.#nextId(), options);
      this.#enter(sandbox);
      return sandbox;
    } catch (cause) {
      throw problemsOf(cause, options) ?? cause;
    }
  }

  /**
   * Several new sandboxes.
   *
   * @throws {SandboxError} with the problems of all in it, each field with the sandbox's place in front
   */
  #createAll(all: readonly SandboxOptions[]): void {
    const problems = all.flatMap((options, place): Problem[] => {
      try {
        this.create(options);
        return [];
      } catch (cause) {
        if (!(cause instanceof SandboxError)) throw cause;
        return cause.problems.map(({ field, problem }) => ({ field: `${place}.${field}`, problem }));
      }
    });
    if (problems.length > 0) throw new SandboxError(problems);
  }

  /**
   * Whose a request to a provider is: the owner of its credential, else of an object that it names; the default
   * sandbox's when it names nothing that anybody has.
   *
   * @param provider `undefined` when none claims the request
   */
  ownerOf(provider: Provider | undefined, incoming: Incoming): Sandbox {
    const id = provider && this.#owners.get(provider.contract.name)?.ownerOf(provider.ownerKeys(incoming));
    return (id !== undefined && this.#sandboxes.get(id)) || this.#sandboxes.get(DEFAULT_SANDBOX)!;
  }

  /**
   * Takes a sandbox away: from now on no request is its own, and what it kept is freed.
   *
   * @throws {SandboxStaysError} when it is the default one
   */
  async remove(sandbox: Sandbox): Promise<void> {
    if (sandbox.id === DEFAULT_SANDBOX) throw new SandboxStaysError();
    if (!this.has(sandbox)) return;
    this.#sandboxes.delete(sandbox.id);
    this.#options.folder?.end(sandbox);
    this.#forget(sandbox.id);
    await end(sandbox);
  }

  /** Makes a sandbox anew, as it was made first. */
  async reset(sandbox: Sandbox): Promise<void> {
    if (!this.has(sandbox)) return;
    const { id, start } = sandbox;
    this.#forget(id);
    const anew = this.#begin(this.#owners, id, start, this.#again(start).faults);
    this.#options.folder?.end(sandbox);
    // In its place among the others.
    this.#enter(anew);
    await end(sandbox);
  }

  /** Makes the sandboxes anew that were there at the start, and no others; ids count from the start again. */
  async resetAll(): Promise<void> {
    const before = this.#takeAll(this.#noOwners(), { seed: this.#options.seed, made: 0 });
    this.#enter(this.#make(DEFAULT_SANDBOX, this.#again(this.#standard)));
    this.#createAll(this.#others.map((options) => this.#again(options)));
    for (const sandbox of before) await end(sandbox);
  }

  /**
   * Puts saved sandboxes in place of all that there are.
   *
   * @throws {StateError} with every problem in it; nothing is changed then
   */
  async restore(saved: SavedSandboxes): Promise<void> {
    const { owners, restored, problems } = this.#rebuild(saved);
    if (problems.length > 0) {
      for (const sandbox of restored.values()) await end(sandbox);
      throw new StateError(problems);
    }
    const before = this.#takeAll(owners, saved.series);
    for (const sandbox of restored.values()) this.#enter(sandbox);
    for (const { webhooks } of restored.values()) webhooks.resume();
    for (const sandbox of before) await end(sandbox);
  }

  /** Ends whatever still goes on by itself. */
  async close(): Promise<void> {
    await Promise.all([...this.#sandboxes.values()].map(closeParts));
  }

  /** Whether a sandbox is still there. */
  has(sandbox: Sandbox): boolean {
    return this.#sandboxes.get(sandbox.id) === sandbox;
  }

  /** Makes a sandbox one of the mock's. */
  #enter(sandbox: Sandbox, isSaved = false): void {
    this.#sandboxes.set(sandbox.id, sandbox);
    this.#options.folder?.begin(sandbox, isSaved);
  }

  /** Takes every sandbox away, for others to come. */
  #takeAll(owners: Owners, { seed, made }: SandboxSeries): Sandbox[] {
    const before = [...this.#sandboxes.values()];
    for (const sandbox of before) this.#options.folder?.end(sandbox);
    this.#sandboxes.clear();
    this.#owners = owners;
    this.#seed = seed;
    this.#made = made;
    return before;
  }

  /** Begins with what the data folder has. @throws {StateError} */
  #goOn(saved: SavedSandboxes): void {
    const { owners, restored, problems } = this.#rebuild(saved);
    if (problems.length > 0) throw new StateError(problems);
    this.#takeAll(owners, saved.series);
    for (const sandbox of restored.values()) this.#enter(sandbox, true);
    for (const { webhooks } of restored.values()) webhooks.resume();
  }

  /** Makes saved sandboxes, beside those that there are; those that were made are of no use when there is a problem. */
  #rebuild({ sandboxes }: SavedSandboxes) {
    const owners = this.#noOwners();
    const restored = new Map<string, Sandbox>();
    const problems: Problem[] = [];
    if (!sandboxes.some(({ state }) => state.id === DEFAULT_SANDBOX)) {
      problems.push({ field: "sandboxes", problem: `there is none of the id "${DEFAULT_SANDBOX}".` });
    }
    for (const saved of sandboxes) {
      const { id, start } = saved.state;
      try {
        if (restored.has(id)) throw new StateError([{ field: "id", problem: "there is another one of this id." }]);
        const sandbox = this.#begin(owners, id, start, []);
        restored.set(id, sandbox);
        restoreSandbox(sandbox, saved);
      } catch (cause) {
        problems.push(...problemsWithin(`sandboxes.${id}`, cause));
      }
    }
    return { owners, restored, problems };
  }

  #make(id: string, { seed, settings = {}, credentials = {}, faults = [] }: Omit<SandboxOptions, "id">): Sandbox {
    const stream = seed === undefined ? `${this.#seed}/${id}` : `sandbox/${seed}`;
    return this.#begin(this.#owners, id, { seed: stream, settings, credentials, faults });
  }

  #begin(owners: Owners, id: string, start: SandboxStart, faults = start.faults): Sandbox {
    const { providers, blobs, webhooks, folder } = this.#options;
    const clock = this.#newClock();
    const own = new Settings(providers.map(({ contract }) => contract), this.#options.settings);
    own.change(start.settings);
    const random = new RandomStream(start.seed);
    const core = { id, clock, random, settings: own, blobs: new SandboxBlobs(blobs) };
    try {
      const keysOf = (name: string) => owners.get(name)!.keysOf(id);
      const calls = { ...webhooks, onAttempt: (delivery: Delivery) => webhooks.onAttempt(delivery, id) };
      const sandbox = createSandbox(core, start, providers, keysOf, calls, folder && new ChangeLog());
      orderAll(sandbox, faults);
      return sandbox;
    } catch (cause) {
      for (const index of owners.values()) index.forget(id);
      throw cause;
    }
  }

  /** How something is made once more: no fault is ordered whose time has passed since. */
  #again<Start extends Pick<SandboxOptions, "faults">>(start: Start): Start {
    const now = this.#newClock().now();
    const { faults = [] } = start;
    return { ...start, faults: faults.filter(({ trigger: { until = Infinity } }) => until > now) };
  }

  #newClock(): Clock {
    const { now } = this.#options;
    const clock = new Clock(typeof now === "function" ? now : undefined);
    if (typeof now === "number") clock.freeze(now);
    return clock;
  }

  #noOwners(): Owners {
    return new Map(this.#options.providers.map(({ contract }) => [contract.name, new OwnerIndex()]));
  }

  #forget(id: string): void {
    for (const index of this.#owners.values()) index.forget(id);
  }

  #nextId(): string {
    for (;;) {
      const id = `sandbox-${++this.#made}`;
      if (!this.#sandboxes.has(id)) return id;
    }
  }
}

/** Ends what goes on by itself in a sandbox: faults that wait, and deliveries. */
async function closeParts({ faults, webhooks }: Sandbox): Promise<void> {
  faults.close();
  await webhooks.close();
}

/** Ends a sandbox that nobody reaches any more, and frees what it kept. */
async function end(sandbox: Sandbox): Promise<void> {
  await closeParts(sandbox);
  await sandbox.blobs.removeAll();
}

/** @throws {FaultOrderError} with the problems of all orders, each field with the order's place in front */
function orderAll({ faults }: Sandbox, orders: readonly FaultOrder[]): void {
  const problems = orders.flatMap((order, place): Problem[] => {
    try {
      faults.add(order);
      return [];
    } catch (cause) {
      if (!(cause instanceof FaultOrderError)) throw cause;
      return cause.problems.map(({ field, problem }) => ({ field: `${place}.${field}`, problem }));
    }
  });
  if (problems.length > 0) throw new FaultOrderError(problems);
}

/** What keeps a sandbox from being made, by field; `undefined` when that is a bug. */
function problemsOf(cause: unknown, { seed, credentials = {} }: SandboxOptions): SandboxError | undefined {
  const within = (place: string, problems: readonly Problem[]) =>
    new SandboxError(problems.map(({ field, problem }) => ({ field: `${place}.${field}`, problem })));
  if (cause instanceof SettingsError) return within("settings", cause.problems);
  if (cause instanceof CredentialsError) return within("credentials", cause.problems);
  if (cause instanceof FaultOrderError) return within("faults", cause.problems);
  if (!(cause instanceof KeyTakenError)) return undefined;
  const given = Object.entries(credentials).flatMap(([provider, names]) =>
    Object.entries(names).map(([name, value]) => ({ field: `credentials.${provider}.${name}`, value }))
  );
  if (given.length === 0 && seed === undefined) return undefined;
  const field = given.find(({ value }) => cause.key.endsWith(`:${value}`))?.field ??
    (given.length > 0 ? "credentials" : "seed");
  const problem = field === "seed"
    ? `"${seed}" gives what sandbox "${cause.owner}" has already: choose another.`
    : `it is sandbox "${cause.owner}"'s already, and can be one's only.`;
  return new SandboxError([{ field, problem }]);
}
