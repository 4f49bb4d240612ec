import { Buffer } from "node:buffer";
import { readFile } from "node:fs/promises";
import process from "node:process";
import { explainSign, explainTs, nxcloudLimits } from "@wamock/contract/nxcloud";
import { Command } from "commander";
import { UsageError } from "../usage_error.ts";
import { type ExplainSignFlags, explainSignOptions } from "./options.ts";

/** `explain-sign`: says why NXCloud refuses a signature; ends with 0 when it is right, and 1 when it is not. */
export function explainSignCommand(): Command {
  const command = new Command("explain-sign")
    .description("Says why NXCloud refuses a signature: the string to sign, and the likely mistake. Sends nothing.")
    .allowExcessArguments(false);
  for (const option of explainSignOptions) command.addOption(option);
  return command.action(async (flags: ExplainSignFlags) => {
    process.exitCode = await explain(flags);
  });
}

async function explain(flags: ExplainSignFlags): Promise<number> {
  const { secret, body: file, accessKey, action, bizType, ts, sign, algorithm, now } = flags;
  if (!secret) throw new UsageError("the secret is missing. Set WAMOCK_NXCLOUD_ACCESS_SECRET, or pass --secret.");
  if (now !== undefined && !/^\d+$/.test(now)) throw new UsageError(`--now is "${now}": pass whole milliseconds.`);
  const body = file === undefined ? undefined : await readBody(file);
  const contentType = flags.contentType ?? (body ? "application/json" : "multipart/form-data");
  const told = await explainSign({ accessKey, action, bizType, ts, sign, algorithm, contentType, body }, secret);
  const tsFinding = now === undefined ? undefined : explainTs(ts, Number(now), clockSkewMs());
  console.log(told.verified ? "The signature is right." : "The signature is wrong.");
  console.log(`  string to sign:   ${told.canonical}`);
  if (told.received !== undefined && !told.verified) console.log(`  what was signed:  ${told.received}`);
  console.log(`  right sign:       ${told.sign} (${told.algorithm})`);
  for (const { id, cause, cure } of [...told.findings, ...tsFinding ? [tsFinding] : []]) {
    console.log(`${id}: ${cause}; ${cure}.`);
  }
  return told.verified && !tsFinding ? 0 : 1;
}

function clockSkewMs(): number {
  return nxcloudLimits.find(({ id }) => id === "nxcloud.clock-skew")!.default * 1000;
}

async function readBody(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    if (file !== "-") return new Uint8Array(await readFile(file));
    const pieces: Uint8Array[] = [];
    for await (const piece of process.stdin) pieces.push(piece);
    return new Uint8Array(Buffer.concat(pieces));
  } catch (cause) {
    throw new UsageError(`the body cannot be read: ${cause instanceof Error ? cause.message : cause}.`);
  }
}
