import { assert, assertEquals } from "@std/assert";
import { Clock } from "./clock.ts";
import { Schedule } from "./schedule.ts";

function frozen(): { clock: Clock; schedule: Schedule; done: string[] } & Disposable {
  const clock = new Clock();
  clock.freeze(1_000);
  const schedule = new Schedule(clock);
  return { clock, schedule, done: [], [Symbol.dispose]: () => schedule.close() };
}

Deno.test("schedule: while the clock stands nothing that lies ahead is done", async () => {
  using at = frozen();
  at.schedule.at(1_001, () => at.done.push("ahead"));
  await new Promise((resolve) => setTimeout(resolve, 20));
  assertEquals(at.done, []);
});

Deno.test("schedule: moving the clock does at once whatever is due then, the earliest first", () => {
  using at = frozen();
  for (const time of [3_000, 2_000, 4_000]) at.schedule.at(time, () => at.done.push(`${time}`));
  at.schedule.at(2_000, () => at.done.push("2000 again"));
  at.clock.advance(2_000);
  assertEquals(at.done, ["2000", "2000 again", "3000"]);
  at.clock.freeze(10_000);
  assertEquals(at.done.at(-1), "4000");
});

Deno.test("schedule: what is due already is done soon, and never inside the call", async () => {
  using at = frozen();
  at.schedule.at(500, () => at.done.push("past"));
  assertEquals(at.done, []);
  await Promise.resolve();
  assertEquals(at.done, ["past"]);
});

Deno.test("schedule: what is scheduled by something that is done, and is due too, is done with it", () => {
  using at = frozen();
  at.schedule.at(2_000, () => at.schedule.at(2_500, () => at.done.push("later")));
  at.clock.advance(5_000);
  assertEquals(at.done, ["later"]);
});

Deno.test("schedule: what was called off is not done, and nothing is after the close", () => {
  using at = frozen();
  const callOff = at.schedule.at(2_000, () => at.done.push("called off"));
  at.schedule.at(3_000, () => at.done.push("closed"));
  callOff();
  callOff();
  at.clock.advance(1_500);
  at.schedule.close();
  at.clock.advance(5_000);
  assertEquals(at.done, []);
});

Deno.test("schedule: a running clock does it when it gets there", async () => {
  const clock = new Clock();
  const schedule = new Schedule(clock);
  const begun = clock.now();
  const { promise, resolve } = Promise.withResolvers<number>();
  schedule.at(begun + 30, () => resolve(clock.now()));
  // A timer of the schedule's does not hold the process.
  const hold = setTimeout(() => resolve(0), 10_000);
  const at = await promise;
  clearTimeout(hold);
  schedule.close();
  assert(at >= begun + 30, `${at - begun} ms`);
});

Deno.test("schedule: a clock that is let run goes on to what lies ahead", async () => {
  const clock = new Clock();
  clock.freeze();
  const schedule = new Schedule(clock);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  schedule.at(clock.now() + 5, () => resolve(true));
  const hold = setTimeout(() => resolve(false), 10_000);
  clock.unfreeze();
  assertEquals(await promise, true);
  clearTimeout(hold);
  schedule.close();
});

Deno.test("schedule: a time beyond what a timer can wait for is waited for all the same", async () => {
  const clock = new Clock(() => 0);
  const schedule = new Schedule(clock);
  let done = false;
  schedule.at(2 ** 40, () => done = true);
  await new Promise((resolve) => setTimeout(resolve, 20));
  assertEquals(done, false);
  clock.advance(2 ** 40);
  assertEquals(done, true);
  schedule.close();
});
