/** The ceiling: a bare `Deno.serve` that reads the body and throws it away. Prints its port. */
Deno.serve({
  port: 0,
  hostname: "127.0.0.1",
  onListen: ({ port }) => console.log(JSON.stringify({ port })),
}, async (request) => {
  const reader = request.body?.getReader();
  while (reader && !(await reader.read()).done);
  return new Response('{"id":"1234567890123456"}', { headers: { "Content-Type": "application/json" } });
});
