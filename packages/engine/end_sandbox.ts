import type { Sandbox } from "./sandbox.ts";

/** Ends what goes on by itself in a sandbox: faults that wait, and deliveries. */
export async function closeSandbox({ faults, webhooks }: Sandbox): Promise<void> {
  faults.close();
  await webhooks.close();
}

/** Ends a sandbox that nobody reaches any more, and frees what it kept. */
export async function endSandbox(sandbox: Sandbox): Promise<void> {
  await closeSandbox(sandbox);
  await sandbox.blobs.removeAll();
}
