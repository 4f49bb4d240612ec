/** What the files of one room may import, besides those of the room itself. */
export interface RoomRule {
  /** Path prefix of the room's files, from the root. */
  readonly room: string;
  /** Prefixes of the rooms that it may import. */
  readonly rooms: readonly string[];
  /** Names of npm packages that it may import, and `node:` for the built-ins. */
  readonly packages: readonly string[];
}

/** Which way the arrows point. The longest prefix of a file's path decides which rule it is under. */
export const ROOM_RULES: readonly RoomRule[] = [
  { room: "packages/contract/", rooms: [], packages: [] },
  { room: "packages/contract/schemas/", rooms: ["packages/contract/"], packages: ["zod", "openapi3-ts"] },
  { room: "packages/multipart/", rooms: [], packages: [] },
  { room: "packages/client/", rooms: ["packages/contract/"], packages: ["node:"] },
  { room: "packages/certificates/", rooms: [], packages: ["asn1js", "pkijs", "node:"] },
  {
    room: "packages/engine/",
    rooms: ["packages/contract/", "packages/contract/schemas/", "packages/multipart/"],
    packages: ["hono", "zod", "node:"],
  },
  {
    room: "mocks/*/",
    rooms: ["packages/contract/", "packages/contract/schemas/", "packages/multipart/", "packages/engine/"],
    packages: ["hono", "node:"],
  },
  {
    room: "packages/wamock/",
    rooms: ["packages/certificates/", "packages/contract/", "packages/engine/", "mocks/*/"],
    packages: ["node:"],
  },
  {
    room: "conformance/",
    rooms: ["packages/contract/", "packages/contract/schemas/", "packages/client/"],
    packages: ["zod", "node:"],
  },
  {
    // A mutant is a mock, and nothing else of the suite may know one.
    room: "conformance/mutants/",
    rooms: ["packages/contract/", "packages/engine/", "packages/wamock/", "mocks/*/", "conformance/"],
    packages: ["node:"],
  },
  { room: "examples/", rooms: ["packages/wamock/"], packages: ["msw", "undici", "vitest", "node:"] },
  { room: "packages/cli/", rooms: ["packages/", "mocks/*/", "conformance/"], packages: ["commander", "node:"] },
];

/** One import that goes where it may not. */
export interface WrongImport {
  readonly file: string;
  readonly specifier: string;
  readonly reason: string;
}

/** What a bare specifier of this workspace stands for: a path from the root. */
export type ResolveMember = (specifier: string) => string | undefined;

/**
 * The imports of a file that go against the arrows.
 *
 * @param file path from the root
 * @param source the file's text
 */
export function wrongImports(file: string, source: string, resolveMember: ResolveMember): WrongImport[] {
  const rule = ruleFor(file);
  if (!rule) return [{ file, specifier: "", reason: "no rule covers this file" }];
  const home = homeOf(file, rule.room);
  return specifiers(source).flatMap((specifier) => {
    const target = specifier.startsWith(".") ? join(file, specifier) : resolveMember(specifier);
    if (target === undefined) {
      const allowed = rule.packages.some((name) =>
        name === "node:" ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`)
      );
      return allowed ? [] : [{ file, specifier, reason: `${rule.room} may not import this package` }];
    }
    const targetRule = ruleFor(target);
    if (targetRule === rule && target.startsWith(home)) return [];
    const allowed = targetRule !== undefined && targetRule !== rule &&
      rule.rooms.some((room) => room === targetRule.room || (room === "packages/" && target.startsWith(room)));
    return allowed ? [] : [{ file, specifier, reason: `${home} may not import ${target}` }];
  });
}

function ruleFor(file: string): RoomRule | undefined {
  return ROOM_RULES.filter(({ room }) => file.startsWith(homeOf(file, room)))
    .sort((a, b) => b.room.length - a.room.length)[0];
}

/** The room's prefix with its `*` filled in from the file's path. */
function homeOf(file: string, room: string): string {
  return room.replace("*", file.split("/")[room.split("/").indexOf("*")] ?? "*");
}

function specifiers(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const found = code.matchAll(/(?:\bfrom |^import |\bimport\(\s*)"([^"\n]+)"/gm);
  return [...found].map(([, specifier = ""]) => specifier);
}

function join(file: string, specifier: string): string {
  return new URL(specifier, `file:///${file}`).pathname.slice(1);
}
