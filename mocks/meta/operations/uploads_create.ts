import { metaErrors } from "@wamock/contract/meta";
import { climb, faultsOnFile, type Refusal, type Rung } from "@wamock/engine";
import type { GraphOperation } from "../operation.ts";
import { Parameters, readParameters } from "../parameters.ts";
import { newSessionId, newShortSignature } from "../uploads/session_id.ts";
import type { NodeKind } from "../world.ts";

interface CreateFacts {
  readonly id: string;
  readonly node: NodeKind;
  readonly accountDialect: string;
  readonly fileLength: string | undefined;
}

const LADDER: readonly Rung<CreateFacts>[] = [
  { check: "uploads-node", judge: judgeNode },
  { check: "file-length", judge: judgeFileLength },
];

/** `POST /{app-id}/uploads`. */
export const uploadsCreate: GraphOperation = {
  id: "meta.uploads.create",
  node: "application",
  mistakenNode: "business-account",
  edge: "uploads",
  methods: ["POST"],
  usage: "app",
  readForm: readParameters,
  handle: async (call) => {
    const { exchange, world, path } = call;
    const { clock, random, settings } = exchange.sandbox;
    const parameters = new Parameters(exchange, await call.form());
    const facts: CreateFacts = {
      id: path.node,
      node: await world.nodeKind(path.node),
      accountDialect: settings.dialect("meta.uploads-on-business-account"),
      fileLength: parameters.text("file_length"),
    };
    await faultsOnFile(exchange, parameters.text("file_name") ?? "");
    climb(LADDER, facts, exchange.trace);
    const given = {
      fileName: parameters.text("file_name"),
      fileLength: Number(facts.fileLength),
      fileType: parameters.text("file_type"),
    };
    const session = {
      ...given,
      id: newSessionId(random, given),
      signature: newShortSignature(random),
      openedOn: facts.node === "application" ? world.credentials.appId : path.node,
      pieces: [],
      expiresAt: clock.now() + settings.limit("meta.session-lifetime") * 60_000,
      handle: undefined,
    };
    await world.uploads.put(session);
    return { body: { id: `${session.id}?sig=${session.signature}` } };
  },
};

function judgeNode({ id, node, accountDialect }: CreateFacts): Refusal | string {
  if (node === "application") return "the upload is opened on the app";
  if (accountDialect !== "refused") {
    return `"${id}" is a business account's id and not the app's: a template will refuse the handle`;
  }
  return {
    error: metaErrors["unsupported-object"],
    values: { verb: "post", object_id: id },
    reason: `"${id}" is a business account's id: uploads is an edge of the app`,
  };
}

function judgeFileLength({ fileLength }: CreateFacts): Refusal | string {
  const bytes = fileLength !== undefined && /^\d+$/.test(fileLength) ? Number(fileLength) : 0;
  if (bytes > 0 && Number.isSafeInteger(bytes)) return `file_length is ${fileLength}`;
  const reason = fileLength === undefined
    ? "there is no file_length: give the file's size in bytes, in the query or the body"
    : `file_length is "${
      fileLength.slice(0, 40)
    }": it must be a whole number above 0, and at most ${Number.MAX_SAFE_INTEGER}`;
  return { error: metaErrors["parameter-required"], values: { parameter: "file_length" }, reason };
}
