import { storagePlace, wolkvox } from "@wamock/contract/wolkvox";
import type { DerivedName, ProviderSuite } from "../../suite.ts";
import type { WolkvoxExpectation } from "./case.ts";
import { gateCases } from "./gate.ts";
import { judgeWolkvox } from "./judge/judge.ts";
import { mediaCases } from "./media.ts";
import { CHECKED_EVERYWHERE, EXCLUDED } from "./requirements.ts";
import { sendCases } from "./send.ts";
import { storageCases } from "./storage.ts";
import { templateCases } from "./templates.ts";

/** What follows from the URL of a file. */
function fromUrl(name: string, make: (url: URL) => string): DerivedName {
  return { from: [name], make: (names) => Promise.resolve(make(new URL(names[name] ?? ""))) };
}

/** The path of the storage itself: the target serves it, so nothing is asked of the real storage. */
function storagePath({ pathname }: URL): string {
  return `/${storagePlace(pathname)?.bucket}`;
}

/** Media for templates at Wolkvox. */
export const wolkvoxSuite: ProviderSuite<WolkvoxExpectation> = {
  provider: wolkvox.name,
  title: wolkvox.title,
  contract: wolkvox,
  hosts: wolkvox.hosts,
  credentials: ["token", "server", "connectorId", "fileUrl"],
  fixtures: ["privateFileUrl", "goneFileUrl", "mobileConnectorId"],
  secrets: ["token", "good.token"],
  derived: {
    storagePath: fromUrl("fileUrl", storagePath),
    storageUrl: fromUrl("fileUrl", (url) => url.origin + storagePath(url)),
    filePath: fromUrl("fileUrl", ({ pathname }) => pathname),
    privateFilePath: fromUrl("privateFileUrl", ({ pathname }) => pathname),
    goneFilePath: fromUrl("goneFileUrl", ({ pathname }) => pathname),
  },
  cases: [...gateCases, ...mediaCases, ...sendCases, ...templateCases, ...storageCases],
  checkedEverywhere: CHECKED_EVERYWHERE,
  excluded: EXCLUDED,
  judge: judgeWolkvox,
};
