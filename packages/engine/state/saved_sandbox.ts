import { z } from "zod";
import { deliveryView, settingsRequest, webhookView } from "../admin/schemas.ts";
import { faultOrder } from "../faults/order_schema.ts";
import { faultRule } from "../admin/faults.ts";
import { credentialsOf, fixturesOf, type Sandbox } from "../sandbox.ts";
import type { SavedRow } from "./row.ts";

const namedStrings = z.record(z.string(), z.record(z.string(), z.string()));
const count = z.int().min(0);

/** A sandbox without its records. */
export const sandboxState = z.strictObject({
  id: z.string(),
  start: z.strictObject({
    seed: z.string(),
    settings: settingsRequest,
    credentials: namedStrings,
    faults: z.array(faultOrder).readonly(),
  })
    .describe("how it began, and begins again when it is reset"),
  credentials: namedStrings.describe("as they follow from that; a check, as is the next"),
  fixtures: namedStrings,
  clock: z.strictObject({ offsetMs: z.int(), frozenAt: z.int().nullable() }),
  settings: settingsRequest.required().extend({
    journal: settingsRequest.shape.journal.unwrap().required(),
    revisions: z.record(z.string(), count).describe("how often each was set"),
  }).meta({ id: "SettingsState" }),
  random: count.describe("the position in its random stream, in bytes"),
  requests: count.describe("so many exchanges were begun; they are not kept"),
  faults: z.strictObject({ made: count, rules: z.array(faultRule.omit({ sandbox: true })) }),
  webhooks: z.strictObject({
    registered: count,
    published: count,
    webhooks: z.array(webhookView.omit({ sandbox: true })),
    deliveries: z.array(deliveryView.omit({ sandbox: true })),
  }),
}).meta({ id: "SandboxState" });

/** What {@link sandboxState} says. */
export type SandboxState = z.output<typeof sandboxState>;

/** A record of a sandbox. */
export interface SavedRecord {
  readonly provider: string;
  readonly table: string;
  readonly id: string;
  readonly row: SavedRow;
}

/** A sandbox, with its records in the order of each table. */
export interface SavedSandbox {
  readonly state: SandboxState;
  readonly records: readonly SavedRecord[];
}

/** A sandbox as it is now, without its records. */
export function stateOf(sandbox: Sandbox): SandboxState {
  const { id, start, clock, settings, random, journal, faults, webhooks } = sandbox;
  return {
    id,
    start,
    credentials: credentialsOf(sandbox),
    fixtures: fixturesOf(sandbox),
    clock: clock.state,
    settings: settings.state,
    random: random.position,
    requests: journal.count,
    faults: { made: faults.made, rules: faults.list() },
    // Nobody changes what is read-only in it.
    webhooks: webhooks.state as SandboxState["webhooks"],
  };
}
