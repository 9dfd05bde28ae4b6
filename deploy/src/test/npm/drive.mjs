/**
 * Takes steps with the official SDK's client, and prints what each gave, one line of JSON each.
 *
 * node drive.mjs STEPS.json http URL
 * node drive.mjs STEPS.json stdio COMMAND ARGUMENT…
 */
import { readFileSync } from 'node:fs';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import {
  CreateMessageRequestSchema,
  ElicitRequestSchema,
  ListRootsRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';

const [file, kind, ...where] = process.argv.slice(2);
const steps = JSON.parse(readFileSync(file, 'utf8'));
const transport =
  kind === 'http'
    ? new StreamableHTTPClientTransport(new URL(where[0]))
    : new StdioClientTransport({ command: where[0], args: where.slice(1), env: process.env });
const client = new Client(
  { name: 'drive', version: '1' },
  { capabilities: { sampling: {}, elicitation: { form: {} }, roots: {} } },
);
client.setRequestHandler(CreateMessageRequestSchema, () => ({
  role: 'assistant',
  content: { type: 'text', text: 'Paris' },
  model: 'none',
}));
client.setRequestHandler(ElicitRequestSchema, () => ({ action: 'accept', content: { name: 'Ada', check: true } }));
client.setRequestHandler(ListRootsRequestSchema, () => ({ roots: [] }));

const progress = [];
const options = { onprogress: (note) => progress.push(note) };
const take = {
  'tools/list': (params) => client.listTools(params),
  'tools/call': (params) => client.callTool(params, undefined, options),
  'resources/list': (params) => client.listResources(params),
  'resources/templates/list': (params) => client.listResourceTemplates(params),
  'resources/read': (params) => client.readResource(params),
  'resources/subscribe': (params) => client.subscribeResource(params),
  'resources/unsubscribe': (params) => client.unsubscribeResource(params),
  'prompts/list': (params) => client.listPrompts(params),
  'prompts/get': (params) => client.getPrompt(params),
  'completion/complete': (params) => client.complete(params),
  'logging/setLevel': ({ level }) => client.setLoggingLevel(level),
  ping: () => client.ping(),
  /** A call that the server makes a task of (MCP 2025-11-25): how its status went, and what came of it. */
  task: async (params) => {
    const seen = [];
    for await (const { type, task, result, error } of client.experimental.tasks.callToolStream(params)) {
      const step = [type, task?.status, result, error?.message];
      if (JSON.stringify(step) !== JSON.stringify(seen.at(-1))) {
        seen.push(step); // how often it is asked is a matter of time
      }
    }
    return seen;
  },
};

await client.connect(transport);
console.log(JSON.stringify([client.getServerVersion(), client.getServerCapabilities()]));
for (const { method, params } of steps) {
  progress.length = 0;
  let outcome;
  try {
    outcome = { result: await take[method](params) };
  } catch (error) {
    outcome = { error: String(error), data: error.data };
  }
  // The last of it may be taken after the result, so only whether there was any can be compared.
  console.log(JSON.stringify({ method, ...outcome, progress: progress.length > 0 }));
}
await transport.terminateSession?.();
await client.close();
