import { createMockOf, type Mock, type MockOptions } from "../mock.ts";
import { incoming } from "./incoming.ts";
import { createToy } from "./toy_provider.ts";

/** What the admin API answered. */
export interface Told {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A mock that serves the toy, at the moment 1000. */
export function toyMock(options: MockOptions = {}): Mock {
  return createMockOf([createToy().provider], "1.2.3", { now: 1_000, ...options });
}

/** Asks the admin API; a body that is no string is sent as JSON. */
export async function call(mock: Mock, method: string, path: string, body?: unknown): Promise<Told> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const answer = await mock.handle(incoming(method, `/__admin${path}`, text === undefined ? {} : { body: text }));
  return { status: answer!.status, body: JSON.parse(String(answer!.body)) };
}

/** The fields that a refusal names. */
export function fields({ body }: Told): string[] {
  return (body.problems as { field: string }[]).map(({ field }) => field);
}
