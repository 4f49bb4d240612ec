import { SandboxBlobs } from "./blobs/sandbox_blobs.ts";
import type { BlobStore } from "./blobs/store.ts";
import { Clock } from "./clock.ts";
import type { FaultOrder } from "./faults/order.ts";
import { FaultOrderError } from "./faults/store.ts";
import type { DataFolder } from "./folder/data_folder.ts";
import { OwnerIndex } from "./owners.ts";
import type { Problem } from "./problem.ts";
import type { Provider } from "./provider.ts";
import { RandomStream } from "./random.ts";
import { createSandbox, type Sandbox, type SandboxStart } from "./sandbox.ts";
import { Settings, type SettingsPatch } from "./settings.ts";
import { ChangeLog } from "./state/change_log.ts";
import type { Caller } from "./webhooks/callbacks.ts";
import type { Delivery } from "./webhooks/delivery.ts";

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
export type Owners = ReadonlyMap<string, OwnerIndex>;

/** Where nobody has anything yet. */
export function noOwners({ providers }: SandboxesOptions): Owners {
  return new Map(providers.map(({ contract }) => [contract.name, new OwnerIndex()]));
}

/**
 * A sandbox that begins, and is nobody's yet.
 *
 * @param owners gets its keys
 * @param faults what is ordered from the beginning
 * @throws {SettingsError | CredentialsError | FaultOrderError | KeyTakenError} `owners` has nothing of it then
 */
export function beginSandbox(
  options: SandboxesOptions,
  owners: Owners,
  id: string,
  start: SandboxStart,
  faults: readonly FaultOrder[],
): Sandbox {
  const { providers, blobs, webhooks, folder } = options;
  const clock = newClock(options);
  const own = new Settings(providers.map(({ contract }) => contract), options.settings);
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
export function startAgain<Start extends { readonly faults?: readonly FaultOrder[] | undefined }>(
  options: SandboxesOptions,
  start: Start,
): Start {
  const now = newClock(options).now();
  const { faults = [] } = start;
  return { ...start, faults: faults.filter(({ trigger: { until = Infinity } }) => until > now) };
}

function newClock({ now }: SandboxesOptions): Clock {
  const clock = new Clock(typeof now === "function" ? now : undefined);
  if (typeof now === "number") clock.freeze(now);
  return clock;
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
