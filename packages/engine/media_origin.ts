import { isAmongHosts, type ProviderContract } from "@wamock/contract";
import type { Exchange } from "./exchange.ts";

/**
 * The origin of a URL that an answer gives out for another of the provider's hosts, by the setting `mediaUrlHost`.
 *
 * @param realHost the host that the provider itself names there
 */
export function mediaOrigin({ incoming, sandbox }: Exchange, { hosts }: ProviderContract, realHost: string): string {
  const { url, localOrigin = url.origin } = incoming;
  const asked = sandbox.settings.mediaUrlHost;
  if (asked === "local") return localOrigin;
  return asked === "real" || isAmongHosts(hosts, url.hostname) ? `https://${realHost}` : url.origin;
}
