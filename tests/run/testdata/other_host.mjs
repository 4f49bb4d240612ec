// Asks another host in the ways that a proxy is asked, and in one that asks none.
import { Agent, get } from "node:https";

function failure(options) {
  return new Promise((resolve) => {
    get("https://example.com/", options, () => resolve("it was answered")).on("error", ({ message }) => resolve(message));
  });
}

const byFetch = await fetch("https://example.com/").then(() => "it was answered", ({ message }) => message);
console.log(JSON.stringify({ byFetch, byAgent: await failure({ agent: new Agent() }) }));
