// Run by Node: uploads the same bytes in each way, and prints what became of them as JSON.
import { openAsBlob } from "node:fs";
import process from "node:process";

const { BUNDLE = "", FILE = "", OPTIONS = "" } = process.env;
const { MetaApiError, metaClient, StreamSizeError } = await import(BUNDLE);
const client = metaClient(JSON.parse(OPTIONS));
const file = await openAsBlob(FILE);
const type = "application/pdf";

const inputs = {
  bytes: new Uint8Array(await file.arrayBuffer()),
  blob: file,
  stream: { stream: file.stream(), size: file.size },
};
const seen = {};
for (const [kind, input] of Object.entries(inputs)) {
  const { id } = await client.upload(input, { type });
  const { stream, size } = await client.download({ id });
  const back = Buffer.from(await new Response(stream).arrayBuffer());
  seen[kind] = size === file.size && back.equals(Buffer.from(inputs.bytes));
  await client.delete(id);
}
const refused = await client.upload(file, { type: "text/csv" }).catch((error) => error);
seen.refused = refused instanceof MetaApiError && refused.error;
const short = await client.upload({ stream: file.stream(), size: file.size + 1 }, { type }).catch((error) => error);
seen.short = short instanceof StreamSizeError;
console.log(JSON.stringify(seen));
