import { DEFAULT_SANDBOX } from "@wamock/engine";
import { type Mock, VERSION } from "wamock";

/**
 * What is printed when the mock is ready: address, credentials, and a request that works when pasted.
 *
 * @param tls whether the port takes HTTPS too
 */
export function banner(mock: Mock, url: string, tls: boolean): string {
  const lines = [`wamock ${VERSION} listens on ${url}`, ...(tls ? secureLines(url) : []), ""];
  for (const [provider, credentials] of Object.entries(mock.credentials)) {
    lines.push(provider);
    for (const [name, value] of Object.entries(credentials)) lines.push(`  ${name.padEnd(18)} ${value}`);
    lines.push("");
  }
  for (const { contract, tryIt } of mock.providers) {
    const credentials = mock.credentials[contract.name] ?? {};
    lines.push(`Try ${contract.title}:`, "", `  ${tryIt(url, credentials)}`, "");
  }
  const others = [...mock.sandboxes.keys()].filter((id) => id !== DEFAULT_SANDBOX);
  if (others.length > 0) {
    const links = others.map((id) => `  ${url}/__admin/sandboxes/${id}`);
    lines.push("Other sandboxes, with credentials of their own:", "", ...links, "");
  }
  lines.push(
    `What was asked and answered:  ${url}/__admin/requests`,
    `What the mock knows:          ${url}/__admin/errors  ${url}/__admin/facts`,
    `How to make it fail:          ${url}/__admin/magic  ${url}/__admin/faults`,
  );
  return lines.join("\n");
}

function secureLines(url: string): string[] {
  return [
    `  and on https://localhost:${new URL(url).port}`,
    `  under the CA of ${url}/__admin/ca.pem (for Java: ${url}/__admin/ca.p12, password changeit)`,
  ];
}
