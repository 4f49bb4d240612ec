import { metaClient, nxcloudClient } from "@wamock/client";
import { Buffer } from "node:buffer";
import { createHash, randomBytes } from "node:crypto";
import { RunningCommand } from "../commands/command.ts";
import { askAdmin } from "../sandboxes/http_box.ts";

/** What came of a number of rounds. */
export interface KillReport {
  rounds: number;
  /** Uploads that were answered 200. */
  answered: number;
  /** Uploads that were begun, and had no answer when the process was killed. */
  cut: number;
  /** Uploads that had no answer, and are there all the same: saved, and killed before the answer. */
  whole: number;
  /** Files that were half-written when the process was killed. */
  halfWritten: number;
  /** Answered, and not there any more, or not the same bytes. */
  lost: string[];
  /** There, and nothing that was sent. */
  half: string[];
  /** Files that nothing speaks of. */
  left: string[];
}

const UPLOADERS = 6;
const LARGEST = 1_500_000;
/** After so many rounds everything is reset, as what is there is looked at whole each time. */
const FORGET_EVERY = 5;

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/**
 * Uploads from several sides to a mock with a data folder, kills it with SIGKILL after so many answers as chance will
 * have it, starts it again and looks what is there: so often.
 */
export async function killRounds(rounds: number, folder: string): Promise<KillReport> {
  const report: KillReport = { rounds, answered: 0, cut: 0, whole: 0, halfWritten: 0, lost: [], half: [], left: [] };
  /** Digests of what was sent, and by id of what was answered. */
  const sent = new Set<string>();
  const answered = new Map<string, string>();
  const seen = new Set<string>();
  let mock = await running(folder);
  for (let round = 1; round <= rounds; round++) {
    const before = answered.size;
    await uploadUntilKilled(mock, 1 + Math.floor(Math.random() * 20), report, sent, answered);
    report.answered += answered.size - before;
    report.halfWritten += namesIn(`${folder}/spool`).length;
    await mock[Symbol.asyncDispose]();
    mock = await running(folder);
    await look(mock.url, folder, report, sent, answered, seen);
    if (round % FORGET_EVERY > 0) continue;
    await askAdmin(mock.url, "POST", "/reset");
    answered.clear();
  }
  await mock[Symbol.asyncDispose]();
  return report;
}

interface Running extends AsyncDisposable {
  readonly command: RunningCommand;
  readonly url: string;
}

async function running(folder: string): Promise<Running> {
  const command = new RunningCommand("mock", "--port", "0", "--quiet", "--data-dir", folder);
  const [url] = await command.printed(/http:\/\/127\.0\.0\.1:\d+/);
  return { command, url, [Symbol.asyncDispose]: () => command[Symbol.asyncDispose]() };
}

async function uploadUntilKilled(
  { command, url }: Running,
  answers: number,
  report: KillReport,
  sent: Set<string>,
  answered: Map<string, string>,
): Promise<void> {
  const { body: { providers } } = await askAdmin(url, "GET", "/sandboxes/default");
  const meta = metaClient({ baseUrl: url, ...providers.meta });
  const nxcloud = nxcloudClient({ baseUrl: url, ...providers.nxcloud });
  let isKilled = false;
  let count = 0;
  const enough = Promise.withResolvers<void>();
  const uploader = async (number: number) => {
    while (!isKilled) {
      const bytes = new Uint8Array(randomBytes(1 + Math.floor(Math.random() ** 3 * LARGEST)));
      const digest = sha256(bytes);
      sent.add(digest);
      const file = new File([bytes], "a.txt", { type: "text/plain" });
      try {
        const { id } = number % 3 === 0 ? await nxcloud.uploadMedia(file) : await meta.upload(file);
        answered.set(id, digest);
        if (++count === answers) enough.resolve();
      } catch (cause) {
        if (!isKilled) throw cause;
        report.cut++;
      }
    }
  };
  const uploaders = Array.from({ length: UPLOADERS }, (_, number) => uploader(number));
  await enough.promise;
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
  isKilled = true;
  await command.stop("SIGKILL");
  await Promise.all(uploaders);
}

/** Holds everything that a mock has against what was sent. */
async function look(
  url: string,
  folder: string,
  report: KillReport,
  sent: ReadonlySet<string>,
  answered: ReadonlyMap<string, string>,
  seen: Set<string>,
): Promise<void> {
  const found = new Map<string, string>();
  const media = new Map<number, string>();
  const hashes = new Map<number, ReturnType<typeof createHash>>();
  let blobs = 0;
  const text = await (await fetch(`${url}/__admin/state`)).text();
  for (const line of text.trimEnd().split("\n").map((line) => JSON.parse(line))) {
    if (line.record?.table === "media") media.set(line.record.blobs[0].blob, line.record.id);
    const { number, bytes, size } = line.blob ?? {};
    if (number === undefined) continue;
    const hash = hashes.get(number) ?? createHash("sha256");
    hashes.set(number, hash);
    if (bytes !== undefined) hash.update(Buffer.from(bytes, "base64"));
    if (size === undefined) continue;
    blobs++;
    const id = media.get(number);
    if (id !== undefined) found.set(id, hash.digest("hex"));
  }
  for (const [id, digest] of answered) {
    if (found.get(id) !== digest) report.lost.push(`${id}: ${found.get(id) ?? "nothing"} in place of ${digest}`);
  }
  for (const [id, digest] of found) {
    if (!sent.has(digest)) report.half.push(id);
    else if (!answered.has(id) && !seen.has(id)) report.whole++;
    seen.add(id);
  }
  report.left.push(...namesIn(`${folder}/spool`));
  const files = namesIn(`${folder}/blobs`);
  if (files.length !== blobs) report.left.push(`${files.length} files, and ${blobs} blobs`);
}

function namesIn(folder: string): string[] {
  return [...Deno.readDirSync(folder)].map(({ name }) => name);
}
