/** The mock, as `deno task mock --quiet` serves it. Prints its port and the request's path and credential. */
import { startMock } from "wamock";

const { mock, port, close } = await startMock();
const { accessToken, phoneNumberId } = mock.credentials.meta ?? {};
console.log(JSON.stringify({ port, accessToken, phoneNumberId }));

Deno.addSignalListener("SIGINT", () => void close().then(() => Deno.exit(0)));
