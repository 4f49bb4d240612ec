/** `deno task coverage`: renews docs/coverage.md and docs/cases.schema.json. */
import { writeFileSync } from "node:fs";
import { SUITES } from "../cases/mod.ts";
import { exportJsonSchema } from "../export/schema.ts";
import { coverageDocument } from "./coverage.ts";

const docs = new URL("../../docs/", import.meta.url);
writeFileSync(new URL("coverage.md", docs), coverageDocument(SUITES));
writeFileSync(new URL("cases.schema.json", docs), exportJsonSchema());
