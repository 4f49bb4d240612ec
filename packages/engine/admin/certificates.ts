import type { Hono } from "hono";
import { respond } from "../answer.ts";
import type { TrustedAuthority } from "../certificates.ts";
import type { Mock } from "../mock.ts";
import { type AdminEnv, AdminError } from "./admin_error.ts";

/** What clients have to trust. Asking for it makes nothing. */
export function certificateRoutes(app: Hono<AdminEnv>, mock: Mock): void {
  const trust = async (): Promise<TrustedAuthority> => {
    const found = await mock.certificates?.trust();
    if (found) return found;
    throw new AdminError(404, "There is no local CA yet. Start the mock with --tls, and there is one.");
  };
  app.get("/ca.pem", async () => file("application/x-pem-file", "ca.pem", (await trust()).pem));
  app.get("/ca.p12", async () => file("application/x-pkcs12", "ca.p12", (await trust()).pkcs12));
}

function file(type: string, name: string, body: string | Uint8Array<ArrayBuffer>): Response {
  const headers = [["Content-Type", type], ["Content-Disposition", `attachment; filename="${name}"`]] as const;
  return respond({ status: 200, headers, body });
}
