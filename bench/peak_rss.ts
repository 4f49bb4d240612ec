/** A process's peak resident set in MiB; known on Linux alone. */
export function peakRss(pid: number): number | undefined {
  if (Deno.build.os !== "linux") return undefined;
  const kib = /VmHWM:\s+(\d+)/.exec(Deno.readTextFileSync(`/proc/${pid}/status`))?.[1];
  return kib === undefined ? undefined : Math.round(Number(kib) / 1024);
}
