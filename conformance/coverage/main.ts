/** `deno task coverage`: renews docs/coverage.md. */
import { writeFileSync } from "node:fs";
import { SUITES } from "../cases/mod.ts";
import { coverageDocument } from "./coverage.ts";

writeFileSync(new URL("../../docs/coverage.md", import.meta.url), coverageDocument(SUITES));
