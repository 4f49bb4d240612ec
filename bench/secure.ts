/**
 * Uploads through the proxy and over TLS: how long 100 MB take, and the mock's peak resident set.
 *
 * @module
 */
import { SecureMock } from "./secure_mock.ts";
import { uploadBy, WAYS } from "./secure_load.ts";

const FILE_BYTES = 100 * 1024 * 1024;
const UPLOADS = 3;

const rows = [];
for (const way of WAYS) {
  await using mock = await SecureMock.start();
  const idle = mock.peakRss();
  const seconds: number[] = [];
  const peaks: (number | undefined)[] = [];
  for (let i = 0; i < UPLOADS; i++) {
    const started = performance.now();
    await uploadBy(way, mock.target, FILE_BYTES);
    seconds.push((performance.now() - started) / 1000);
    peaks.push(mock.peakRss());
  }
  rows.push({
    way: way.name,
    seconds: seconds.map((took) => took.toFixed(2)).join(" "),
    "idle MiB": idle,
    "peak MiB after each": peaks.join(" "),
  });
}
console.table(rows);
