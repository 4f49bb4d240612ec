import { beginSandbox, noOwners, type Owners, type SandboxesOptions, startAgain } from "./begin_sandbox.ts";
import { closeSandbox, endSandbox } from "./end_sandbox.ts";
import type { Incoming } from "./incoming.ts";
import type { Problem } from "./problem.ts";
import type { Provider } from "./provider.ts";
import type { Sandbox } from "./sandbox.ts";
import { SandboxError, sandboxErrorOf, SandboxStaysError } from "./sandbox_error.ts";
import { DEFAULT_SANDBOX, type SandboxOptions } from "./sandbox_options.ts";
import { rebuildSandboxes } from "./state/rebuild_sandboxes.ts";
import type { SandboxSeries, SavedSandboxes } from "./state/saved_sandboxes.ts";
import { StateError } from "./state/state_error.ts";

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
    this.#owners = noOwners(this.#options);
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
      throw sandboxErrorOf(cause, options) ?? cause;
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
    await endSandbox(sandbox);
  }

  /** Makes a sandbox anew, as it was made first. */
  async reset(sandbox: Sandbox): Promise<void> {
    if (!this.has(sandbox)) return;
    const { id, start } = sandbox;
    this.#forget(id);
    const anew = beginSandbox(this.#options, this.#owners, id, start, startAgain(this.#options, start).faults);
    this.#options.folder?.end(sandbox);
    // In its place among the others.
    this.#enter(anew);
    await endSandbox(sandbox);
  }

  /** Makes the sandboxes anew that were there at the start, and no others; ids count from the start again. */
  async resetAll(): Promise<void> {
    const before = this.#takeAll(noOwners(this.#options), { seed: this.#options.seed, made: 0 });
    this.#enter(this.#make(DEFAULT_SANDBOX, startAgain(this.#options, this.#standard)));
    this.#createAll(this.#others.map((options) => startAgain(this.#options, options)));
    for (const sandbox of before) await endSandbox(sandbox);
  }

  /**
   * Puts saved sandboxes in place of all that there are.
   *
   * @throws {StateError} with every problem in it; nothing is changed then
   */
  async restore(saved: SavedSandboxes): Promise<void> {
    const { owners, restored, problems } = rebuildSandboxes(this.#options, saved);
    if (problems.length > 0) {
      for (const sandbox of restored.values()) await endSandbox(sandbox);
      throw new StateError(problems);
    }
    const before = this.#takeAll(owners, saved.series);
    for (const sandbox of restored.values()) this.#enter(sandbox);
    for (const { webhooks } of restored.values()) webhooks.resume();
    for (const sandbox of before) await endSandbox(sandbox);
  }

  /** Ends whatever still goes on by itself. */
  async close(): Promise<void> {
    await Promise.all([...this.#sandboxes.values()].map(closeSandbox));
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
    const { owners, restored, problems } = rebuildSandboxes(this.#options, saved);
    if (problems.length > 0) throw new StateError(problems);
    this.#takeAll(owners, saved.series);
    for (const sandbox of restored.values()) this.#enter(sandbox, true);
    for (const { webhooks } of restored.values()) webhooks.resume();
  }

  #make(id: string, { seed, settings = {}, credentials = {}, faults = [] }: Omit<SandboxOptions, "id">): Sandbox {
    const stream = seed === undefined ? `${this.#seed}/${id}` : `sandbox/${seed}`;
    return beginSandbox(this.#options, this.#owners, id, { seed: stream, settings, credentials, faults }, faults);
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
