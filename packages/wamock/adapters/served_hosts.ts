import { isAmongHosts } from "@wamock/contract";
import type { Mock } from "@wamock/engine";

/** A listening mock, of whichever providers. */
export interface Addressed {
  readonly mock: Pick<Mock, "providers">;
}

/** Names and patterns of the hosts in whose place a mock answers. */
export function servedHosts({ providers }: Pick<Mock, "providers">): readonly string[] {
  return providers.flatMap(({ contract }) => contract.hosts);
}

/** Whether a mock answers in the place of the host that a URL leads to. */
export function serves(mock: Pick<Mock, "providers">, url: string | URL): boolean {
  return URL.canParse(url) && isAmongHosts(servedHosts(mock), new URL(url).hostname);
}
