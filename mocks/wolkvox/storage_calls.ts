import { wolkvoxErrors } from "@wamock/contract/wolkvox";
import { climb, type Exchange, ProviderError, readForm, type Rung, type SentFile } from "@wamock/engine";
import type { Success } from "./answer.ts";
import { bogotaTime } from "./bogota_time.ts";
import { type JsonBody, readJsonBody, textOf } from "./body.ts";
import { requires } from "./ladder.ts";
import type { WolkvoxWorld } from "./world.ts";

const DAY_MS = 86_400_000;
const MB = 1_000_000;

/** The rung on which a call is refused that names no files. */
const NAMES_FILES: Rung<{ readonly body: JsonBody }> = {
  check: "parameters",
  judge({ body: { parameters, problem } }) {
    const files = filesIn({ parameters, problem });
    if (files.length > 0) return `files names ${files.length}`;
    const reason = problem ?? "files is no list of names";
    return { error: wolkvoxErrors["parameters-required"], reason };
  },
};

/** Puts files into the storage. @throws {ProviderError} when the form has none */
export async function uploadFiles(exchange: Exchange, world: WolkvoxWorld): Promise<Success> {
  const { files, fields } = await readForm(exchange, {
    fileField: "file",
    takes: (name, taken) => name === "file[]" || (name === "file" && !taken.includes(name)),
    keepBytes: () => Infinity,
  });
  const passed = files.length > 0;
  const reason = passed
    ? `the form has ${files.length} files`
    : "the form has no part file or file[] with a filename: send multipart/form-data";
  exchange.trace.push({ check: "file-present", passed, reason });
  if (!passed) throw new ProviderError(wolkvoxErrors["storage-file-required"]);
  const folder = plainName(fields.get("path") ?? "").replace(/\/+$/, "");
  for (const file of files) await keep(file, folder, exchange, world);
  const count = String(files.length);
  return {
    msg: "All files uploaded successfully",
    data: {
      successful_files: files.map(({ filename }) => ({ name: filename, status: "success" })),
      errors: [],
      counts: { success: count, errors: "0", total_received: count },
    },
  };
}

async function keep(file: SentFile, folder: string, { sandbox }: Exchange, world: WolkvoxWorld): Promise<void> {
  await world.storage.put({
    name: folder === "" ? file.filename : `${folder}/${file.filename}`,
    type: file.type,
    blob: file.blob ?? await sandbox.blobs.writer().finish(),
    updatedAt: sandbox.clock.now(),
    generation: world.newGeneration(),
    isPublic: false,
  });
}

/** Makes files public or private; one that is not there is told for itself. */
export async function changeAccess(exchange: Exchange, world: WolkvoxWorld, isPublic: boolean): Promise<Success> {
  const files = await namedFiles(exchange);
  const results = [];
  for (const name of files) {
    const file = await world.storage.find(plainName(name));
    if (file) await world.storage.put({ ...file, isPublic });
    results.push(
      file
        ? { name, code: "200", message: "Access changed successfully" }
        : { name, code: "404", message: "File not found" },
    );
  }
  const isWhole = results.every(({ code }) => code === "200");
  const code = isWhole ? 200 : 207;
  const message = isWhole ? "Access changed successfully" : "Some files could not be changed";
  return { code, msg: "OK", data: { code: String(code), message, files: results } };
}

/** Deletes files that are old enough; one that is not is told for itself. */
export async function deleteFiles(exchange: Exchange, world: WolkvoxWorld): Promise<Success> {
  const { clock, settings } = exchange.sandbox;
  const age = settings.limit("wolkvox.storage-delete-days") * DAY_MS;
  const results = [];
  for (const name of await namedFiles(exchange)) {
    const file = await world.storage.find(plainName(name));
    const isOld = file !== undefined && clock.now() - file.updatedAt >= age;
    if (isOld) await world.storage.remove(file.name);
    results.push({ code: isOld ? "200" : file ? "403" : "404", name });
  }
  const isWhole = results.every(({ code }) => code === "200");
  return { code: isWhole ? 200 : 207, msg: "OK", data: { error: "", files: results } };
}

/** Describes a file. @throws {ProviderError} when it is not named, or not there */
export async function describeFile(exchange: Exchange, world: WolkvoxWorld): Promise<Success> {
  const body = await readJsonBody(exchange);
  const name = plainName(textOf(body.parameters, "file_name"));
  const file = await world.storage.find(name);
  const isThere: Rung<{ readonly body: JsonBody }> = {
    check: "file-there",
    judge: () =>
      file
        ? `"${name}" is in the storage`
        : { error: wolkvoxErrors["records-not-found"], reason: `there is no file "${name}" in this storage` },
  };
  climb([requires("file_name"), isThere], { body }, exchange.trace);
  if (!file) throw new Error(`Failed to find "${name}", which the ladder had found.`);
  return {
    msg: "OK",
    data: {
      full_name: file.name,
      file_name: file.name.split("/").at(-1) ?? "",
      updated: bogotaTime(file.updatedAt),
      is_public: String(file.isPublic),
      size_mb: (file.blob.size / MB).toFixed(3),
    },
  };
}

/** Lists a folder: its files, and the folders right below it. */
export async function listFiles(exchange: Exchange, world: WolkvoxWorld): Promise<Success> {
  const { parameters } = await readJsonBody(exchange);
  const path = plainName(textOf(parameters, "path")).replace(/\/+$/, "");
  const inside = path === "" ? "" : `${path}/`;
  const all = (await world.storage.all()).filter(({ name }) => name.startsWith(inside));
  const below = (name: string) => name.slice(inside.length);
  const folders = new Set(all.flatMap(({ name }) => below(name).includes("/") ? [below(name).split("/")[0]!] : []));
  const items = [
    ...[...folders].map((name) => ({ name: inside + name, isDirectory: "true" })),
    ...all.filter(({ name }) => !below(name).includes("/")).map(({ name, type, updatedAt, generation, blob }) => ({
      name,
      file_name: below(name),
      contentType: type,
      id: `${world.storage.bucket}/${name}/${generation}`,
      updated: bogotaTime(updatedAt),
      isDirectory: "false",
      size: (blob.size / MB).toFixed(2),
    })),
  ];
  const { limit: asked } = parameters;
  const limit = typeof asked === "number" && asked >= 1 ? Math.trunc(asked) : 150;
  const start = Number(textOf(parameters, "page_token")) || 0;
  const next = start + limit < items.length ? String(start + limit) : null;
  return {
    msg: "OK",
    data: {
      items: items.slice(start, start + limit),
      pagination: { limit: String(limit), next_page_token: next },
    },
  };
}

async function namedFiles(exchange: Exchange): Promise<readonly string[]> {
  const body = await readJsonBody(exchange);
  climb([NAMES_FILES], { body }, exchange.trace);
  return filesIn(body);
}

function filesIn({ parameters: { files } }: JsonBody): readonly string[] {
  return Array.isArray(files) ? files.filter((name) => typeof name === "string") : [];
}

/** Folders are written with a slash in front, and names without. */
function plainName(path: string): string {
  return path.replace(/^\/+/, "");
}
