import { storagePlace, wolkvoxErrors } from "@wamock/contract/wolkvox";
import {
  type Answer,
  climb,
  type Exchange,
  faultsAfterLimits,
  faultsBeforeAuth,
  type Refusal,
  type Rung,
} from "@wamock/engine";
import type { StoredFile } from "./storage.ts";
import type { WolkvoxWorld } from "./world.ts";

/** What the decision on a public URL depends on. */
interface DownloadFacts {
  readonly method: string;
  readonly name: string;
  readonly file: StoredFile | undefined;
}

const DOWNLOAD_LADDER: readonly Rung<DownloadFacts>[] = [
  { check: "file-there", judge: judgeThere },
  { check: "file-public", judge: judgePublic },
];

/** The bytes behind a public URL. @throws {ProviderError} when the file is private or gone */
export async function download(exchange: Exchange, world: WolkvoxWorld): Promise<Answer> {
  await faultsBeforeAuth(exchange);
  const { incoming: { method, url }, sandbox: { clock }, trace } = exchange;
  const place = storagePlace(url.pathname);
  const file = place?.bucket === world.storage.bucket ? await world.storage.find(place.name) : undefined;
  climb(DOWNLOAD_LADDER, { method, name: place?.name ?? "", file }, trace);
  await faultsAfterLimits(exchange);
  if (!file) throw new Error(`Failed to find ${url.pathname}, which the ladder had found.`);
  return {
    status: 200,
    headers: [
      ["Date", new Date(clock.now()).toUTCString()],
      ["Content-Type", file.type],
      ["Content-Length", String(file.blob.size)],
    ],
    body: method === "HEAD" ? null : file.blob.read(),
  };
}

function judgeThere({ name, file }: DownloadFacts): Refusal | string {
  if (file) return `"${name}" is in the storage`;
  return { error: wolkvoxErrors["object-gone"], reason: `there is no file "${name}" in this storage` };
}

function judgePublic({ name, file }: DownloadFacts): Refusal | string {
  if (file?.isPublic) return `"${name}" is public`;
  return { error: wolkvoxErrors["object-private"], reason: `"${name}" is private: call public_access first` };
}
