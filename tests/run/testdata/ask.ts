/** Prints the statuses of two requests that lack a token. */
import { get } from "node:https";

const URL = "https://graph.facebook.com/v24.0/1";
const byFetch = await fetch(URL);
await byFetch.body?.cancel();
const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
get(URL, (answer) => {
  answer.resume();
  resolve(answer.statusCode);
}).on("error", reject);
console.log(JSON.stringify([byFetch.status, await promise]));
