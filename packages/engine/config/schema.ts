import { z } from "zod";
import { journalRequest, mediaUrlHost } from "../admin/schemas.ts";
import { faultOrder } from "../faults/order_schema.ts";
import { readPassThrough } from "../front/proxy/reach.ts";
import { createMockOf } from "../mock.ts";
import type { Provider } from "../provider.ts";
import { listingObject } from "../zod_problems.ts";

/**
 * What a configuration may say, for mocks of these providers: each dialect with its choices, each limit with its unit,
 * each credential by name.
 */
export function configSchema(providers: readonly Provider[]) {
  const settings = settingsOf(providers);
  const credentials = credentialsOf(providers);
  const faults = z.array(faultOrder);
  const names = providers.map(({ contract }) => contract.name) as [string, ...string[]];
  return listingObject({
    $schema: z.string().optional().describe("for editors: where this schema lies"),
    providers: z.array(z.enum(names)).min(1).optional().describe("the providers to serve; default: all"),
    port: z.int().min(0).max(65_535).optional().describe("the port to listen on; 0 takes a free one"),
    host: z.string().min(1).optional().describe("the address to listen on"),
    adminFromAnyHost: z.boolean().optional().describe("let the admin API answer a Host that is not loopback"),
    webhooksToAnyHost: z.boolean().optional().describe("call webhooks that are registered on other machines"),
    magic: z.boolean().optional().describe("take some file names and credentials for orders to fail; default: true"),
    passThrough: z.array(z.string().check(hostOrPattern)).optional().describe(
      "as a proxy, really send requests to these hosts",
    ),
    dataFolder: z.string().min(1).optional().describe(
      "a folder that keeps everything but the journal over restarts; default: in memory, and gone",
    ),
    tls: z.boolean().optional().describe("take HTTPS on the same port, under a local CA that is made once"),
    tlsFolder: z.string().min(1).optional().describe("folder of the local CA; default: in the user's data folder"),
    seed: z.string().optional().describe("ids and credentials follow from it"),
    now: z.int().min(-LATEST).max(LATEST).optional().describe(
      "the moment at which every clock stands, in milliseconds since the epoch",
    ),
    settings: settings.optional().describe("what differs in every sandbox from the defaults"),
    credentials: credentials.optional().describe("the default sandbox's, in place of generated ones"),
    faults: faults.optional().describe("failures that are ordered from the beginning, in the default sandbox"),
    sandboxes: z.array(listingObject({
      id: z.string().optional().describe("letters, digits, `.`, `_`, `-`; 64 at most"),
      seed: z.string().optional().describe("its credentials and ids follow from it"),
      settings: settings.optional().describe("what differs in it from the other sandboxes"),
      credentials: credentials.optional().describe("in place of generated ones"),
      faults: faults.optional().describe("failures that are ordered from the beginning"),
    })).optional().describe("sandboxes that are there from the beginning, besides the default one"),
  });
}

/** The last moment that a date can be, in milliseconds since the epoch. */
const LATEST = 8.64e15;

function hostOrPattern({ value, issues }: z.core.ParsePayload<string>): void {
  try {
    readPassThrough([value]);
  } catch (cause) {
    issues.push({ code: "custom", input: value, message: (cause as TypeError).message });
  }
}

function settingsOf(providers: readonly Provider[]) {
  const dialects = providers.flatMap(({ contract }) => contract.dialects).map((dialect) => {
    const choices = Object.keys(dialect.choices) as [string, ...string[]];
    const summaries = Object.entries(dialect.choices).map(([name, { summary }]) => `${name}: ${summary}`);
    const description = `${dialect.summary} ${summaries.join(" ")} Default: ${dialect.default}.`;
    return [dialect.id, z.enum(choices).optional().describe(description)] as const;
  });
  const limits = providers.flatMap(({ contract }) => contract.limits).map((limit) => {
    const { summary, unit } = limit;
    const description = `${summary} ${unit === "count" ? "" : `In ${unit}. `}Default: ${limit.default}.`;
    return [limit.id, z.int().min(0).optional().describe(description)] as const;
  });
  return listingObject({
    dialects: listingObject(Object.fromEntries(dialects)).optional().describe("where sources disagree, what holds"),
    limits: listingObject(Object.fromEntries(limits)).optional(),
    journal: journalRequest.optional().describe("how much the journal keeps"),
    magic: z.boolean().optional().describe("whether magic inputs are looked for"),
    mediaUrlHost: mediaUrlHost.optional(),
  });
}

/** The names of credentials are those of a mock that is made for the purpose. */
function credentialsOf(providers: readonly Provider[]) {
  const { credentials } = createMockOf(providers, "");
  const named = Object.entries(credentials).map(([provider, names]) => {
    const shape = Object.keys(names).map((name) => [name, z.string().min(1).optional()] as const);
    return [provider, listingObject(Object.fromEntries(shape)).optional()] as const;
  });
  return listingObject(Object.fromEntries(named));
}
