// Asks a host that is named to it, in a way that asks the proxy and in one that does not.
import { Agent, get } from "node:https";
import process from "node:process";

const url = `https://${process.argv[2]}/`;

function failure(options) {
  return new Promise((resolve) => {
    get(url, options, () => resolve("it was answered")).on("error", ({ message }) => resolve(message));
  });
}

const byFetch = await fetch(url).then(() => "it was answered", ({ message }) => message);
console.log(JSON.stringify({ byFetch, byAgent: await failure({ agent: new Agent() }) }));
