/**
 * Uploads to the mock and to a bare server that reads and discards, in one run: what the mock costs, as ratios.
 * Absolute figures hold on one machine only.
 *
 * @module
 */
import { peakRss } from "./peak_rss.ts";
import { type Load, type Outcome, run, type Target } from "./load.ts";

const KIB = 1024;
const MIB = 1024 * KIB;
const ROUNDS = 3;

const LOADS: readonly (Load & { readonly name: string })[] = [
  { name: "1 KB", fileBytes: KIB, connections: 32, uploads: 10_000 },
  { name: "64 KB", fileBytes: 64 * KIB, connections: 32, uploads: 2_000 },
  { name: "5 MB", fileBytes: 5 * MIB, connections: 4, uploads: 60 },
  { name: "100 MB", fileBytes: 100 * MIB, connections: 1, uploads: 4 },
];

interface Server {
  readonly target: Target;
  peakRss(): number | undefined;
  stop(): Promise<void>;
}

async function start(script: string): Promise<Server> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", new URL(script, import.meta.url).pathname],
    stdout: "piped",
  }).spawn();
  const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  const { value = "{}" } = await reader.read();
  const { port, phoneNumberId = "1", accessToken = "none" } = JSON.parse(value);
  return {
    target: { port, path: `/v24.0/${phoneNumberId}/media`, authorization: `Bearer ${accessToken}` },
    peakRss: () => peakRss(child.pid),
    async stop() {
      child.kill("SIGINT");
      await reader.cancel();
      await child.status;
    },
  };
}

/** Uploads per second, and peak RSS in MiB. */
interface Measured {
  readonly rate: number;
  readonly rss: number | undefined;
}

/** How a server of its own fares under a load. */
async function measure(script: string, load: Load): Promise<Measured> {
  const server = await start(script);
  try {
    await forget(await run(load, server.target), server);
    const { seconds } = await run(load, server.target);
    return { rate: load.uploads / seconds, rss: server.peakRss() };
  } finally {
    await server.stop();
  }
}

/**
 * Deletes what was uploaded. The first bytes that a machine ever puts into a page of its file cache can cost ten times
 * what later ones do, so the pages are made before the clock runs.
 */
async function forget({ ids }: Outcome, { target: { port, authorization } }: Server): Promise<void> {
  for (const id of ids) {
    const init = { method: "DELETE", headers: { Authorization: authorization } };
    await (await fetch(`http://127.0.0.1:${port}/v24.0/${id}`, init)).body?.cancel();
  }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

const rows = [];
for (const load of LOADS) {
  const bare: Measured[] = [];
  const mock: Measured[] = [];
  // Interleaved, so that what else the machine does falls on both.
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await measure("discard_server.ts", load));
    mock.push(await measure("mock_server.ts", load));
  }
  const rate = (results: readonly Measured[]) => median(results.map(({ rate }) => rate));
  const rss = (results: readonly Measured[]) => Math.max(...results.map(({ rss }) => rss ?? NaN));
  rows.push({
    upload: load.name,
    "bare/s": rate(bare).toFixed(1),
    "mock/s": rate(mock).toFixed(1),
    ratio: (rate(mock) / rate(bare)).toFixed(2),
    "bare peak MiB": rss(bare),
    "mock peak MiB": rss(mock),
  });
}
console.table(rows);
