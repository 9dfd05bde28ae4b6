/**
 * A server that speaks over standard input and output, over streamable HTTP: each session has a process of its own.
 *
 * node bridge.mjs COMMAND ARGUMENT…
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';

const [command, ...args] = process.argv.slice(2);
const sessions = new Map();

async function open() {
  const client = new StreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    onsessioninitialized: (id) => sessions.set(id, client),
  });
  const server = new StdioClientTransport({ command, args, env: process.env });
  const asked = new Map();
  client.onmessage = (message) => {
    if (message.method === 'tools/call') {
      asked.set(message.params?._meta?.progressToken, message.id);
    }
    return server.send(message);
  };
  server.onmessage = (message) =>
    client.send(message, { relatedRequestId: asked.get(message.params?.progressToken) }).catch(() => {});
  client.onclose = () => server.close();
  await Promise.all([client.start(), server.start()]);
  return client;
}

const http = createServer(async (request, response) => {
  const known = sessions.get(request.headers['mcp-session-id']);
  if (!known && request.headers['mcp-session-id']) {
    response.writeHead(404).end();
  } else {
    await (known ?? (await open())).handleRequest(request, response);
  }
});
http.listen(0, '127.0.0.1', () => console.log(`listening at http://127.0.0.1:${http.address().port}/mcp`));
