// Run by itself: `node recording-server.ts DEFINITIONS.json LOG.jsonl`. An MCP server on standard input and output that
// serves the definitions as they stand in the file and writes down each call that it really receives, before it answers.
// It speaks the raw protocol: typed clients and servers drop keys that they don't know.
import { appendFileSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [definitionsFile = '', logFile = ''] = process.argv.slice(2);

const KNOWN_VERSIONS = ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'];
const METHOD_NOT_FOUND = -32601;
const PARSE_ERROR = -32700;

interface Message {
  readonly id?: string | number | null;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

const definitions = JSON.parse(readFileSync(definitionsFile, 'utf8')) as readonly Readonly<Record<string, unknown>>[];

const send = (message: object): void => {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
};

function answerCall(params: Message['params'] = {}) {
  const call = { tool: params['name'], arguments: params['arguments'] ?? {} };
  appendFileSync(logFile, `${JSON.stringify(call)}\n`);
  const definition = definitions.find(({ name }) => name === call.tool);
  // Clients want an answer of the declared form of a tool that has one, unless it is an error.
  const isError = definition === undefined || definition['outputSchema'] !== undefined;
  return { content: [{ type: 'text', text: 'The recording server has received this call.' }], isError };
}

const answers: Readonly<Record<string, (params: Message['params']) => object>> = {
  initialize: (params) => ({
    protocolVersion: KNOWN_VERSIONS.find((version) => version === params?.['protocolVersion']) ?? KNOWN_VERSIONS.at(-1),
    capabilities: { tools: {} },
    serverInfo: { name: 'recording-server', version: '1.0.0' },
  }),
  ping: () => ({}),
  'tools/list': () => ({ tools: definitions }),
  'tools/call': answerCall,
  'resources/list': () => ({ resources: [] }),
  'resources/templates/list': () => ({ resourceTemplates: [] }),
  'prompts/list': () => ({ prompts: [] }),
};

function answer({ id, method, params }: Message): void {
  // Without an id it is a notification, without a method it answers something that was never asked.
  if (id === undefined || method === undefined) return;
  const own = Object.hasOwn(answers, method) ? answers[method] : undefined;
  send(
    own === undefined
      ? { id, error: { code: METHOD_NOT_FOUND, message: `Method not found: ${method}` } }
      : { id, result: own(params) },
  );
}

createInterface({ input: process.stdin }).on('line', (line) => {
  if (line.trim() === '') return;
  let message: Message | readonly Message[];
  try {
    message = JSON.parse(line) as Message | readonly Message[];
  } catch {
    send({ id: null, error: { code: PARSE_ERROR, message: 'Parse error' } });
    return;
  }
  for (const each of [message].flat()) answer(each);
});
