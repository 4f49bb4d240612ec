import { ToyApiError } from "./api_error.ts";
import { type ToyClientOptions, ToyConnection } from "./connection.ts";

/** Files at Toy. */
export interface ToyClient {
  /** Uploads a file. */
  upload(file: File): Promise<{ readonly id: string }>;
}

/**
 * A client of Toy.
 *
 * @example
 * ```ts
 * import { toyClient } from "@wamock/client";
 * import { createMock } from "wamock";
 * import { assertMatch } from "@std/assert";
 *
 * await using mock = createMock({ providers: ["toy"] });
 * const { key } = mock.credentials.toy;
 * const client = toyClient({ key, fetch: mock.fetch });
 * const { id } = await client.upload(new File(["hello"], "a.txt"));
 * assertMatch(id, /^t-/);
 * ```
 */
export function toyClient(options: ToyClientOptions): ToyClient {
  const connection = new ToyConnection(options);
  return {
    async upload(file) {
      const body = new FormData();
      body.set("file", file);
      const { status, json } = await connection.ask("/toy/files", { method: "POST", body });
      if (status !== 200) throw new ToyApiError("upload a file", status, json);
      return json as { readonly id: string };
    },
  };
}
