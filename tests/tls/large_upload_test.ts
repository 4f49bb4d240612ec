import { assert } from "@std/assert";
import { uploadBy, WAYS } from "../../bench/secure_load.ts";
import { SecureMock } from "../../bench/secure_mock.ts";

const MIB = 1024 * 1024;
const BOUND_BYTES = 250_000_000;

/** What compiling the program takes is not what an upload takes: it is compiled once before. */
let compiled: Promise<void> | undefined;
const compile = () => compiled ??= SecureMock.start().then((mock) => mock[Symbol.asyncDispose]());

for (const way of WAYS.filter(({ tunnel }) => tunnel)) {
  Deno.test(
    `100 MB go through the proxy within 250 MB of memory: ${way.name}`,
    { ignore: Deno.build.os !== "linux" },
    async () => {
      await compile();
      await using mock = await SecureMock.start();
      await uploadBy(way, mock.target, 100 * MIB);
      const peak = mock.peakRss()! * MIB;
      assert(peak > 0, "the process of the mock is gone");
      assert(peak < BOUND_BYTES, `the peak was ${Math.round(peak / 1e6)} MB`);
    },
  );
}
