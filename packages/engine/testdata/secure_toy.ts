import { CertificateFolder } from "@wamock/certificates";
import type { ListenOptions } from "../front/listen.ts";
import { type ListeningToy, listeningToy } from "./listening_toy.ts";
import { toyContract } from "./toy_provider.ts";

/** A toy that speaks TLS, and the authority to trust. */
export interface SecureToy extends ListeningToy {
  readonly ca: string;
}

/** Serves a toy, its port open to TLS, under an authority of its own until it is disposed of. */
export async function secureToy(options: ListenOptions = {}): Promise<SecureToy> {
  const folder = await Deno.makeTempDir();
  const certificates = new CertificateFolder({ folder, hosts: toyContract.hosts });
  const toy = await listeningToy({ tls: true, ...options }, { certificates });
  await certificates.server();
  const { pem: ca } = (await certificates.trust())!;
  const dispose = toy[Symbol.asyncDispose];
  return {
    ...toy,
    ca,
    async [Symbol.asyncDispose]() {
      await dispose();
      await Deno.remove(folder, { recursive: true });
    },
  };
}
