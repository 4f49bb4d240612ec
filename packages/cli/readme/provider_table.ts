import type { ProviderContract } from "@wamock/contract";

const BEGIN = "<!-- providers: made by `deno task generate` -->";
const END = "<!-- /providers -->";

/**
 * The table of vendor pages, one row each, from the contracts. An operation that a contract names and does not have
 * yet shows as not served.
 */
export function providerTable(contracts: readonly ProviderContract[]): string {
  const rows = contracts.flatMap(({ title, pages, operations }) =>
    pages.map((page) => {
      const operation = operations.find(({ id }) => id === page.operation);
      const request = operation ? `\`${operation.method} ${operation.path}\`` : "not served yet";
      return `| ${title} | ${page.title} | ${request} | ${operation?.evidence.level ?? ""} |`;
    })
  );
  return ["| provider | vendor page | request | evidence |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/**
 * The README with its table renewed.
 *
 * @throws {Error} when the README has no place for the table
 */
export function renewReadme(readme: string, contracts: readonly ProviderContract[]): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) {
    throw new Error(`Failed to renew the README: it has no "${BEGIN}" with "${END}" after it.`);
  }
  return `${readme.slice(0, begin)}${BEGIN}\n\n${providerTable(contracts)}\n\n${readme.slice(end)}`;
}
