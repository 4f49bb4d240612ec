import { formsFor, listMagic, type MagicPlace, type Provider, writtenForm } from "@wamock/engine";

const HEAD = `# Magic inputs

<!-- made by \`deno task generate\` -->

Some file names and credentials are orders: they bring about a failure where no call of the admin API can be made, in a
hosted preview or from a client that is not yours. A file's name is looked at once the call is authenticated and within
its limits, so it never hides a 401; a credential that is an order stands in the place of a good one. What is not read
yet cannot be cut any more: a file's name orders what happens to the answer. An exchange that was ordered so has
\`"fault": {"id": "magic", "type"}\` in the journal.

What begins with \`wamock-\` and is no order is answered with 400 and \`X-Wamock: unknown-magic\`: a typing error must not
look like a success. \`GET /__admin/magic\` lists what follows as JSON. \`--no-magic\`, \`createMock({ magic: false })\` and
\`PATCH /__admin/settings\` with \`{"magic": false}\` switch it off.
`;

const PLACES: Readonly<Record<MagicPlace, string>> = {
  "file-name": "As the name of an uploaded file, with any extension",
  token: "In the place of a credential",
};

/** The documentation of every magic input, as Markdown. */
export function magicPage(providers: readonly Provider[]): string {
  const forms = (["file-name", "token"] as const).flatMap((place) => [
    `## ${PLACES[place]}`,
    table(["written", "does"], formsFor(place).map((form) => [`\`${writtenForm(form)}\``, form.does])),
  ]);
  const errors = providers.flatMap((provider) => [
    `## ${provider.contract.title}`,
    "In a request:",
    ["```text", ...examples(provider), "```"].join("\n"),
    "Errors for `wamock-error.<error>`, as a file's name and as a credential:",
    table(["error", "status", "answered when", "evidence"], errorsOf(provider)),
  ]);
  return [HEAD, ...forms, ...errors].join("\n\n").replace(/\n{3,}/g, "\n\n") + "\n";
}

function examples(provider: Provider): string[] {
  const listed = listMagic(provider);
  const one = (place: MagicPlace) => listed.find((magic) => magic.place === place && magic.error !== null)?.example;
  return [one("file-name"), one("token")].filter((example) => example !== undefined);
}

/** Those that a file's name can order; a credential can order them too, and those of other calls. */
function errorsOf(provider: Provider): string[][] {
  const { contract: { name, errors } } = provider;
  return listMagic(provider).flatMap(({ place, error, status, evidence }) => {
    const entry = errors.find(({ id }) => id === error);
    if (place !== "file-name" || !entry) return [];
    return [[`\`${entry.id.slice(name.length + 1)}\``, String(status), entry.when, evidence.level]];
  });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
