import { assertEquals } from "@std/assert";
import { dataFolder } from "./data_folder.ts";

Deno.test("data folder: XDG_DATA_HOME goes first, on a Mac too; a relative one counts for nothing", () => {
  const home = "/home/ada";
  for (const platform of ["linux", "darwin"]) {
    const environment = { XDG_DATA_HOME: "/data" };
    assertEquals(dataFolder({ platform, environment, home }), "/data/wamock/tls");
  }
  const environment = { XDG_DATA_HOME: "data" };
  assertEquals(dataFolder({ platform: "linux", environment, home }), "/home/ada/.local/share/wamock/tls");
});

Deno.test("data folder: on Windows it is the user's local one", () => {
  const home = "C:\\Users\\ada";
  const environment = { LOCALAPPDATA: "D:\\Local", XDG_DATA_HOME: "/data" };
  assertEquals(dataFolder({ platform: "win32", environment, home }), "D:\\Local\\wamock\\tls");
  assertEquals(dataFolder({ platform: "win32", environment: {}, home }), `${home}\\AppData\\Local\\wamock\\tls`);
});
