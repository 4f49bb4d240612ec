import { createHash } from "node:crypto";

/** Lower-case hex SHA-256 of a stream, of any length. */
export async function sha256Of(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash("sha256");
  for await (const slice of bytes) hash.update(slice);
  return hash.digest("hex");
}
