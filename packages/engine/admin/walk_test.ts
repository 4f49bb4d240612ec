/** What holds for every route of the admin API, those that are still to come included. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { z } from "zod";
import { call, toyMock } from "../testdata/admin_call.ts";
import { ADMIN_ROUTES, type AdminRoute } from "./routes.ts";

/** A name that no route has. */
const STRANGE = "wamock-walk";
/** Of these every field refuses one. */
const WRONG: readonly unknown[] = [[STRANGE], { [STRANGE]: 1 }, STRANGE, null, -1.5];

const withBody = ADMIN_ROUTES.filter(({ request }) => request !== undefined);
const withQuery = ADMIN_ROUTES.filter(({ query }) => query !== undefined);

/** Asks a route of a mock of its own: none of the walk may leave anything to the next step. */
function ask({ method, path }: AdminRoute, { body, query = "", id = "default" }: {
  readonly body?: unknown;
  readonly query?: string;
  readonly id?: string;
}) {
  const target = path.replace("/__admin", "").replaceAll("{id}", id).replaceAll("{file}", "admin.json");
  return call(toyMock(), method, `${target}${query}`, body);
}

/** The members that a route's body may have. */
function members({ request }: AdminRoute): string[] {
  const { properties, $ref, $defs } = z.toJSONSchema(request!, { io: "input" });
  const referred = $ref === undefined ? undefined : $defs?.[$ref.split("/").at(-1)!];
  return Object.keys(properties ?? referred?.properties ?? {});
}

function named(problems: unknown): string[] {
  return ((problems ?? []) as { field: string }[]).map(({ field }) => field);
}

Deno.test("walk: there are routes with a body and with a query", () => {
  assert(withBody.length >= 6 && withQuery.length >= 6, `${withBody.length} and ${withQuery.length}`);
});

for (const route of withBody) {
  Deno.test(`walk: ${route.id} refuses a body that is no JSON object`, async () => {
    for (const body of ["{", "nonsense", "[]", '"x"', "1", "null", "true"]) {
      const told = await ask(route, { body });
      assertEquals(told.status, 400, body);
      assertStringIncludes(String(told.body.error), "The body", body);
    }
  });

  Deno.test(`walk: ${route.id} refuses a member that it does not know, by name`, async () => {
    const told = await ask(route, { body: { [STRANGE]: 1 } });
    assertEquals(told.status, 400);
    assert(named(told.body.problems).includes(STRANGE), JSON.stringify(told.body));
    assertStringIncludes(String(told.body.error), STRANGE);
  });

  for (const member of members(route)) {
    Deno.test(`walk: ${route.id} refuses what ${member} cannot be, by name`, async () => {
      const refused = [];
      for (const wrong of WRONG) {
        const told = await ask(route, { body: { [member]: wrong } });
        assert(told.status < 500, JSON.stringify(told.body));
        const fields = named(told.body.problems);
        if (fields.some((field) => field === member || field.startsWith(`${member}.`))) refused.push(told);
      }
      assert(refused.length > 0, `none of ${JSON.stringify(WRONG)} is refused`);
      for (const { status, body } of refused) {
        assertEquals(status, 400);
        assertStringIncludes(String(body.error), member);
      }
    });
  }
}

for (const route of withQuery) {
  Deno.test(`walk: ${route.id} refuses a query parameter that it does not know, by name`, async () => {
    const told = await ask(route, { query: `?${STRANGE}=1`, ...(route.request && { body: {} }) });
    assertEquals([told.status, named(told.body.problems)], [400, [STRANGE]]);
  });
}

Deno.test("walk: wherever a sandbox is named, one that is not there is a 404", async () => {
  let asked = 0;
  for (const route of ADMIN_ROUTES) {
    const tries = [
      route.path.includes("/sandboxes/{id}") ? { id: STRANGE, body: { provider: "toy", state: "expired" } } : undefined,
      route.query && "sandbox" in route.query.shape ? { query: `?sandbox=${STRANGE}`, body: {} } : undefined,
    ];
    for (const one of tries) {
      if (!one) continue;
      asked++;
      const { body, ...rest } = one;
      const told = await ask(route, { ...rest, ...(route.request && { body }) });
      assertEquals(told.status, 404, route.id);
      assertStringIncludes(String(told.body.error), `There is no sandbox "${STRANGE}"`, route.id);
    }
  }
  assert(asked >= 8, `${asked}`);
});

Deno.test("walk: what a route documents as its answer to nothing special is what it answers", async () => {
  // What is no JSON has tests of its own.
  for (const route of ADMIN_ROUTES.filter(({ method, type }) => method === "GET" && type === undefined)) {
    const told = await ask(route, {});
    assertEquals(told.status, route.status, route.id);
    const read = route.answer.safeParse(told.body);
    assert(read.success, `${route.id}: ${read.error?.message}`);
  }
});
