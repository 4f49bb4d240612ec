import type { ProviderContract } from "@wamock/contract";
import { type Problem, ProblemsError } from "./problem.ts";

/** What a sandbox's settings are, as the admin API shows them. */
export interface SettingsView {
  /** Dialect id to the choice in force. */
  readonly dialects: Readonly<Record<string, string>>;
  /** Limit id to the figure in force. */
  readonly limits: Readonly<Record<string, number>>;
  readonly journal: JournalBounds;
  /** Whether magic inputs are looked for. */
  readonly magic: boolean;
  readonly mediaUrlHost: MediaUrlHost;
}

/** Settings as they are saved. */
export interface SettingsState extends SettingsView {
  readonly revisions: Readonly<Record<string, number>>;
}

/**
 * What host the URLs of media name: the provider's own, the mock's, or, as the request was addressed, the provider's to
 * a request for a host of the provider's and the mock's to any other.
 */
export type MediaUrlHost = typeof MEDIA_URL_HOSTS[number];

/** Every {@link MediaUrlHost}. */
export const MEDIA_URL_HOSTS = ["as-addressed", "real", "local"] as const;

/** A change of settings; what it does not name stays. */
export interface SettingsPatch {
  readonly dialects?: Readonly<Record<string, string>> | undefined;
  readonly limits?: Readonly<Record<string, number>> | undefined;
  readonly magic?: boolean | undefined;
  readonly journal?: { readonly [Name in keyof JournalBounds]?: JournalBounds[Name] | undefined } | undefined;
  readonly mediaUrlHost?: MediaUrlHost | undefined;
}

/** How much the journal keeps. */
export interface JournalBounds {
  /** So many exchanges. */
  readonly entries: number;
  /** So much memory, in bytes. */
  readonly bytes: number;
  /** So many of a body's first bytes. */
  readonly headBytes: number;
  /** Whether there is a digest of bodies that are longer than that too, which slows large uploads down. */
  readonly digests: "small" | "all";
}

/** What the journal keeps unless told otherwise. */
export const DEFAULT_JOURNAL: JournalBounds = {
  entries: 10_000,
  bytes: 16 * 1024 * 1024,
  headBytes: 4096,
  digests: "small",
};

/** Settings that do not exist, or values they cannot take. */
export class SettingsError extends ProblemsError {
  override readonly name = "SettingsError";

  constructor(problems: readonly Problem[]) {
    super("Failed to change settings", problems);
  }
}

/** The dialects and limits in force in one sandbox; each starts at its contract's default. */
export class Settings {
  readonly #contracts: readonly ProviderContract[];
  readonly #dialects = new Map<string, string>();
  readonly #limits = new Map<string, number>();
  readonly #changes = new Map<string, number>();
  #journal = DEFAULT_JOURNAL;
  #magic = true;
  #mediaUrlHost: MediaUrlHost = "as-addressed";

  /** @throws {SettingsError} when `patch` does not fit the contracts */
  constructor(contracts: readonly ProviderContract[], patch: SettingsPatch = {}) {
    this.#contracts = contracts;
    for (const { dialects, limits } of contracts) {
      for (const dialect of dialects) this.#dialects.set(dialect.id, dialect.default);
      for (const limit of limits) this.#limits.set(limit.id, limit.default);
    }
    this.change(patch);
  }

  /**
   * The choice in force of a dialect.
   *
   * @throws {TypeError} when no served provider has it: a bug of the caller
   */
  dialect(id: string): string {
    return known(this.#dialects, id);
  }

  /**
   * The figure in force of a limit, in the limit's unit.
   *
   * @throws {TypeError} when no served provider has it: a bug of the caller
   */
  limit(id: string): number {
    return known(this.#limits, id);
  }

  /**
   * How often dialects and limits were set, all of these taken together: whoever counts by them begins anew when one of
   * them is set.
   */
  revision(...ids: readonly string[]): number {
    return ids.reduce((sum, id) => sum + (this.#changes.get(id) ?? 0), 0);
  }

  /** How much the journal keeps. */
  get journal(): JournalBounds {
    return this.#journal;
  }

  /** Whether magic inputs are looked for. */
  get magic(): boolean {
    return this.#magic;
  }

  /** What host the URLs of media name. */
  get mediaUrlHost(): MediaUrlHost {
    return this.#mediaUrlHost;
  }

  /**
   * Changes all of `patch` or nothing.
   *
   * @throws {SettingsError} with every problem in it
   */
  change(patch: SettingsPatch): void {
    const problems = [
      ...this.#dialectProblems(patch),
      ...this.#limitProblems(patch),
      ...journalProblems(patch),
      ...hostProblems(patch),
    ];
    if (problems.length > 0) throw new SettingsError(problems);
    for (const [id, choice] of Object.entries(patch.dialects ?? {})) this.#dialects.set(id, choice);
    for (const [id, figure] of Object.entries(patch.limits ?? {})) this.#limits.set(id, figure);
    for (const id of Object.keys({ ...patch.dialects, ...patch.limits })) {
      this.#changes.set(id, this.revision(id) + 1);
    }
    this.#magic = patch.magic ?? this.#magic;
    const { entries, bytes, headBytes, digests } = { ...this.#journal, ...defined(patch.journal ?? {}) };
    this.#journal = { entries, bytes, headBytes, digests };
    this.#mediaUrlHost = patch.mediaUrlHost ?? this.#mediaUrlHost;
  }

  view(): SettingsView {
    return {
      dialects: Object.fromEntries(this.#dialects),
      limits: Object.fromEntries(this.#limits),
      journal: this.#journal,
      magic: this.#magic,
      mediaUrlHost: this.#mediaUrlHost,
    };
  }

  /** What is in force, and how often each dialect and limit was set. */
  get state(): SettingsState {
    return { ...this.view(), revisions: Object.fromEntries(this.#changes) };
  }

  /**
   * Goes on from a {@link state}.
   *
   * @throws {SettingsError} with every problem in it; nothing is changed then
   */
  restore({ revisions, ...settings }: SettingsState): void {
    this.change(settings);
    this.#changes.clear();
    for (const [id, times] of Object.entries(revisions)) this.#changes.set(id, times);
  }

  *#dialectProblems(patch: SettingsPatch): Iterable<Problem> {
    const dialects = this.#contracts.flatMap((contract) => contract.dialects);
    for (const [id, choice] of Object.entries(patch.dialects ?? {})) {
      const dialect = dialects.find((dialect) => dialect.id === id);
      if (!dialect) {
        const problem = `there is no such dialect. Known: ${dialects.map(({ id }) => id).join(", ")}.`;
        yield { field: `dialects.${id}`, problem };
      } else if (!Object.hasOwn(dialect.choices, choice)) {
        const problem = `"${choice}" is no choice. Choose one of: ${Object.keys(dialect.choices).join(", ")}.`;
        yield { field: `dialects.${id}`, problem };
      }
    }
  }

  *#limitProblems(patch: SettingsPatch): Iterable<Problem> {
    for (const [id, figure] of Object.entries(patch.limits ?? {})) {
      if (!this.#limits.has(id)) {
        const problem = `there is no such limit. Known: ${[...this.#limits.keys()].join(", ")}.`;
        yield { field: `limits.${id}`, problem };
      } else if (!Number.isSafeInteger(figure) || figure < 0) {
        yield { field: `limits.${id}`, problem: `${figure} is not a whole number of 0 or more.` };
      }
    }
  }
}

function* hostProblems({ mediaUrlHost: asked }: SettingsPatch): Iterable<Problem> {
  if (asked === undefined || MEDIA_URL_HOSTS.includes(asked)) return;
  yield { field: "mediaUrlHost", problem: `"${asked}" is no choice. Choose one of: ${MEDIA_URL_HOSTS.join(", ")}.` };
}

function known<Value>(values: ReadonlyMap<string, Value>, id: string): Value {
  const value = values.get(id);
  if (value === undefined) throw new TypeError(`Failed to read setting ${id}: no served provider has it.`);
  return value;
}

function* journalProblems({ journal = {} }: SettingsPatch): Iterable<Problem> {
  for (const [name, value] of Object.entries(defined(journal))) {
    const field = `journal.${name}`;
    if (!Object.hasOwn(DEFAULT_JOURNAL, name)) {
      yield { field, problem: `there is no such bound. Known: ${Object.keys(DEFAULT_JOURNAL).join(", ")}.` };
    } else if (name === "digests") {
      if (value !== "small" && value !== "all") yield { field, problem: `"${value}" is neither "small" nor "all".` };
    } else if (!Number.isSafeInteger(value) || Number(value) < 0) {
      yield { field, problem: `${value} is not a whole number of 0 or more.` };
    } else if (name === "headBytes" && Number(value) > LARGEST_HEAD) {
      yield { field, problem: `${value} is more than ${LARGEST_HEAD}.` };
    }
  }
}

/** So much of a body's first bytes can be kept at most. */
export const LARGEST_HEAD = 1024 * 1024;

/** What is not `undefined`. */
function defined<Value extends object>(value: Value): { [Name in keyof Value]-?: NonNullable<Value[Name]> } {
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof Value]-?: NonNullable<Value[Name]> };
}
