import { assertEquals } from "@std/assert";
import config from "./deno.json" with { type: "json" };
import { VERSION } from "./version.ts";

Deno.test("version: it is the package's", () => assertEquals(VERSION, config.version));
