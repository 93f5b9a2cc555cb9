// Run by itself: `node person-server.ts ANSWER`. An MCP server that stands for the person whom Claude Code would ask: its
// one tool is called where a question would be shown, and answers every question with no, and ANSWER.
import { readLines } from '../../proving/read-lines.ts';

const [answer = 'no'] = process.argv.slice(2);

interface Message {
  readonly id?: string | number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

const tools = [{ name: 'approve', description: 'Asks a person.', inputSchema: { type: 'object' } }];

const answers: Readonly<Record<string, (params: Message['params']) => object>> = {
  initialize: (params) => ({
    protocolVersion: params?.['protocolVersion'],
    capabilities: { tools: {} },
    serverInfo: { name: 'person', version: '1.0.0' },
  }),
  'tools/list': () => ({ tools }),
  'tools/call': () => ({
    content: [{ type: 'text', text: JSON.stringify({ behavior: 'deny', message: answer }) }],
  }),
};

readLines(process.stdin, (line) => {
  const { id, method = '', params } = JSON.parse(line) as Message;
  if (id === undefined) return;
  const result = answers[method]?.(params) ?? {};
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, result })}\n`);
});
