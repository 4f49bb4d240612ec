import { createConfig, lintFromString } from "@redocly/openapi-core";
import { assertEquals } from "@std/assert";
import { createMockOf } from "../mock.ts";
import { buildAdminOpenApi } from "./openapi.ts";
import { ADMIN_ROUTES } from "./routes.ts";

Deno.test("the admin API's document is valid OpenAPI 3.1", async () => {
  const config = await createConfig({ extends: ["minimal"] });
  const problems = await lintFromString({ source: JSON.stringify(buildAdminOpenApi("0.1.0")), config });
  assertEquals(problems.filter(({ severity }) => severity === "error").map(({ message }) => message), []);
});

Deno.test("every admin route is documented, and every documented one is served", async () => {
  await using mock = createMockOf([], "0.1.0");
  const answer = await mock.fetch(new Request("http://localhost/__admin/nothing-here"));
  const { routes } = await answer.json() as { routes: string[] };
  const documented = ADMIN_ROUTES.map(({ method, path }) => `${method} ${path}`);
  assertEquals(routes.sort(), documented.sort());
});
