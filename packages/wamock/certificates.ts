import { homedir } from "node:os";
import process from "node:process";
import type { CertificateFolder } from "@wamock/certificates";
import type { CertificateSource } from "@wamock/engine";
import { PROVIDERS } from "./providers.ts";

/**
 * A local CA, and a leaf for the hosts of every provider, served or not: so one CA does for all mocks of this machine.
 * The library that makes them is loaded when it is needed.
 *
 * @param folder default: one in the user's data folder
 */
export function certificatesIn(folder: string | undefined): CertificateSource {
  let opened: Promise<CertificateFolder> | undefined;
  const open = () => opened ??= openFolder(folder);
  return {
    server: async () => await (await open()).server(),
    trust: async () => await (await open()).trust(),
  };
}

async function openFolder(given: string | undefined): Promise<CertificateFolder> {
  const { CertificateFolder, dataFolder } = await import("@wamock/certificates");
  const { platform, env: environment } = process;
  return new CertificateFolder({
    folder: given ?? dataFolder({ platform, environment, home: homedir() }),
    hosts: Object.values(PROVIDERS).flatMap((create) => create().contract.hosts),
  });
}
