import { climb, type Exchange, faultsOnFile } from "@wamock/engine";
import type { Success } from "./answer.ts";
import { readJsonBody, textOf } from "./body.ts";
import { placeOfFile, UPLOAD_LADDER } from "./ladder.ts";
import type { WolkvoxWorld } from "./world.ts";

/**
 * Judges a sample and gives a handle for it.
 *
 * @throws {ProviderError} the refusal of the first check that is not passed
 */
export async function uploadMedia(exchange: Exchange, world: WolkvoxWorld): Promise<Success> {
  const body = await readJsonBody(exchange);
  const fileUrl = textOf(body.parameters, "file_url");
  await faultsOnFile(exchange, lastSegment(fileUrl));
  const place = placeOfFile(fileUrl, exchange.incoming.url.host);
  const isOurs = place?.bucket === world.storage.bucket;
  const file = place && isOurs ? await world.storage.find(place.name) : undefined;
  const connector = await world.connectorKind(textOf(body.parameters, "connector_id"));
  climb(UPLOAD_LADDER, { body, connector, place, file }, exchange.trace);
  const { clock, random } = exchange.sandbox;
  const handle = await world.handles.create(file?.type ?? "", clock.now(), random);
  return { msg: "Media uploaded successfully", data: { "0": "media_uploaded_successfully", handle } };
}

/** The name of the file that a URL is about, whether or not it is a URL. */
function lastSegment(url: string): string {
  return url.split(/[?#]/, 1)[0]?.split("/").at(-1) ?? "";
}
