import { assertEquals } from "@std/assert";
import { errorEnvelope, uploadResult } from "./commbox.ts";

Deno.test("CommBox's schemas take the vendor page's samples, whichever way they are typed", () => {
  const time = "2024-08-06T07:51:52.2581942Z";
  const data = [{ filename: "video_sample.mp4", id: "257250616863050" }];
  for (const status of ["200", 200]) {
    const answer = { status, description: "Operation successful", response_time: time, data };
    assertEquals(uploadResult.safeParse(answer).success, true);
  }
  assertEquals(
    uploadResult.safeParse({ status: 200, description: "", response_time: "2024-08-06", data }).success,
    false,
  );
  const unauthorized = { status: 401, description: "Unauthorized", response_time: "2025-02-06T07:51:52.258Z" };
  assertEquals(errorEnvelope.safeParse(unauthorized).success, true);
});
