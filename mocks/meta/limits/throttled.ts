import type { CatalogueEntry } from "@wamock/contract";
import type { ProviderError, Refusal, Settings } from "@wamock/engine";

const MINUTE_MS = 60_000;

/** The refusal of a call that is beyond a limit. */
export function throttled(error: CatalogueEntry, waitMs: number, settings: Settings, reason: string): Refusal {
  return {
    error,
    // No text of Meta's has a place for them: they are on their way to the usage header.
    values: { regain_minutes: Math.max(1, Math.ceil(waitMs / MINUTE_MS)) },
    status: Number(settings.dialect("meta.throttle-status")),
    reason,
  };
}

/** In how many minutes a call that was throttled may be made again; `undefined` for any other refusal. */
export function regainMinutes({ values }: ProviderError): number | undefined {
  return values.regain_minutes === undefined ? undefined : Number(values.regain_minutes);
}
