/** A file that must name every provider, as what reads it follows no computed name. */
export interface ProviderList {
  /** From the root. */
  readonly path: string;
  /**
   * The file's text with every provider in it.
   *
   * @param before its text as it is; only what does not depend on the providers is taken from it
   */
  readonly render: (names: readonly string[], before: string) => string;
}

const MADE = "// Made by `deno task generate` from packages/contract/providers.ts.";

/** Every file that is made from the list of providers, besides the README's table. */
export const PROVIDER_LISTS: readonly ProviderList[] = [
  {
    path: "packages/contract/deno.json",
    render: (names, before) =>
      withExports(before, {
        ".": "./mod.ts",
        ...Object.fromEntries(names.map((name) => [`./${name}`, `./${name}/mod.ts`])),
        "./schemas": "./schemas/mod.ts",
        ...Object.fromEntries(names.map((name) => [`./schemas/${name}`, `./schemas/${name}.ts`])),
      }),
  },
  {
    path: "packages/client/deno.json",
    render: (names, before) =>
      withExports(before, {
        ".": "./mod.ts",
        ...Object.fromEntries(names.map((name) => [`./${name}`, `./${name}/mod.ts`])),
      }),
  },
  { path: "packages/client/mod.ts", render: clientEntry },
  { path: "packages/wamock/providers.ts", render: mockList },
  { path: "conformance/cases/mod.ts", render: suiteList },
  { path: "conformance/mutants/mod.ts", render: mutantList },
];

/** What every provider must have before it can be listed, from the root. */
export function roomsOf(name: string): string[] {
  return [
    `packages/contract/${name}/mod.ts`,
    `packages/contract/schemas/${name}.ts`,
    `packages/client/${name}/mod.ts`,
    `mocks/${name}/deno.json`,
    `mocks/${name}/mod.ts`,
    `conformance/cases/${name}/mod.ts`,
    `conformance/mutants/${name}/mod.ts`,
  ];
}

/**
 * The text of every list.
 *
 * @param names of all providers
 * @param read gives a file's text by its path from the root, and `undefined` where there is none
 * @throws {Error} when a name cannot be part of an identifier, or a provider lacks a room
 */
export function renderLists(
  names: readonly string[],
  read: (path: string) => string | undefined,
): Map<string, string> {
  for (const name of names) {
    if (!/^[a-z][a-z0-9]*$/.test(name)) {
      throw new Error(`Failed to list "${name}": a provider's name is lower-case letters and digits alone.`);
    }
    const missing = roomsOf(name).filter((path) => read(path) === undefined);
    if (missing.length > 0) {
      throw new Error(`Failed to list "${name}": there is no ${missing.join(", ")}. CONTRIBUTING.md names every file.`);
    }
  }
  return new Map(PROVIDER_LISTS.map(({ path, render }) => [path, render(names, read(path) ?? "")]));
}

function withExports(before: string, exports: Readonly<Record<string, string>>): string {
  return `${JSON.stringify({ ...JSON.parse(before), exports }, null, 2)}\n`;
}

function clientEntry(names: readonly string[]): string {
  return `${MADE}
/**
 * Thin clients of the APIs through which media is uploaded to WhatsApp. They run in Deno, Node, Bun and browsers,
 * without any package; between a mock and the live API only the base URL and the credential change.
 *
 * @module
 */
${names.map((name) => `export * from "./${name}/mod.ts";\n`).join("")}`;
}

function mockList(names: readonly string[]): string {
  return `${MADE}
${importLine("type { ProviderName }", "@wamock/contract")}
${importLine("type { Provider }", "@wamock/engine")}
${sorted(names).map((name) => importLine(`{ create${capitalised(name)} }`, `@wamock/mock-${name}`)).join("\n")}

/** Every provider that can be served, by name. */
export const PROVIDERS = {
${names.map((name) => `  ${name}: create${capitalised(name)},`).join("\n")}
} as const satisfies Readonly<Record<ProviderName, () => Provider>>;
`;
}

function suiteList(names: readonly string[]): string {
  return `${MADE}
${importLine("type { ProviderSuite }", "../suite.ts")}
${sorted(names).map((name) => importLine(`{ ${name}Suite }`, `./${name}/mod.ts`)).join("\n")}

/** The suite of each provider. */
export const SUITES: readonly ProviderSuite[] = [
${names.map((name) => `  ${name}Suite,`).join("\n")}
];
`;
}

function mutantList(names: readonly string[]): string {
  return `${MADE}
${sorted(names).map((name) => importLine(`{ ${name}Mutants }`, `./${name}/mod.ts`)).join("\n")}
${importLine("type { Mutant }", "./mutant.ts")}

/** The mutants of every provider. */
export const MUTANTS: readonly Mutant[] = [
${names.map((name) => `  ...${name}Mutants,`).join("\n")}
];
`;
}

function importLine(what: string, from: string): string {
  return `import ${what} from ${JSON.stringify(from)};`;
}

function sorted(names: readonly string[]): string[] {
  return [...names].sort();
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
