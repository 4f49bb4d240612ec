// Loaded first by every Node process under `wamock run`. What asks the proxy goes to loopback, and passes. What would
// not ask it goes to the mock all the same: an older Node knows no proxy, a newer one asks none for an Agent of one's own.
"use strict";
const net = require("node:net");
const process = require("node:process");

const CONNECT = net.Socket.prototype.connect;
const MOCK = "127.0.0.1";

if (process.env.WAMOCK_RUN) guard(JSON.parse(process.env.WAMOCK_RUN));

function guard({ port, served, passThrough }) {
  net.Socket.prototype.connect = function (...args) {
    // Node's own callers pass what `net` has normalized: an array of options and callback.
    const normalized = Array.isArray(args[0]) ? args[0] : undefined;
    const options = normalized ? normalized[0] : optionsOf(args);
    if (!options || options.path) return CONNECT.apply(this, args);
    const host = nameOf(options.host);
    if (isLoopback(host) || isAmong(passThrough, host)) return CONNECT.apply(this, args);
    if (!isAmong(served, host)) return refuse(this, host, options.port, port);
    const redirected = { ...options, host: MOCK, port, localAddress: undefined, localPort: undefined };
    if (!normalized) return CONNECT.call(this, redirected, args.find((arg) => typeof arg === "function"));
    normalized[0] = redirected;
    return CONNECT.apply(this, args);
  };
}

/** Has the mock refuse the host: so its journal has it, and the message is the one that every client gets. */
function refuse(socket, host, port, mockPort) {
  socket.connecting = true;
  const asking = new net.Socket();
  const authority = `${host.includes(":") ? `[${host}]` : host}:${port}`;
  let answer = "";
  asking.setEncoding("utf8");
  asking.on("data", (text) => answer += text);
  asking.on("error", () => {});
  asking.on("close", () => {
    const [, body = ""] = answer.split("\r\n\r\n");
    const reason = body.startsWith("{") ? JSON.parse(body).error : `wamock refused ${authority}`;
    socket.destroy(Object.assign(new Error(reason), { code: "ECONNREFUSED" }));
  });
  CONNECT.call(asking, mockPort, MOCK);
  asking.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n`);
  return socket;
}

/** Options out of what users of `net` may pass: options, a port and a host, or a path (which leaves no machine). */
function optionsOf([first, second]) {
  if (first && typeof first === "object") return first;
  if (typeof first === "string" && !/^\d+$/.test(first)) return undefined;
  return { port: first, host: typeof second === "string" ? second : undefined };
}

function nameOf(host) {
  return String(host ?? "localhost").toLowerCase().replace(/^\[|\]$/g, "").replace(/\.$/, "");
}

function isLoopback(host) {
  return host === "localhost" || host.endsWith(".localhost") || /^(127(\.\d{1,3}){3}|0\.0\.0\.0|::1?)$/.test(host);
}

function isAmong(hosts, host) {
  return hosts.some((known) => known.replace(/^\[|\]$/g, "") === host || known === host.replace(/^[^.]+\./, "*."));
}
