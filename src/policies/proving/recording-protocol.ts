/** A tool as it is to be served: any JSON object. */
export type ServedTool = Readonly<Record<string, unknown>>;

/** A call as it arrived. */
export interface ReceivedCall {
  readonly tool: unknown;
  readonly arguments: unknown;
}

const KNOWN_VERSIONS = ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'];
const METHOD_NOT_FOUND = -32601;
const PARSE_ERROR = -32700;

interface Message {
  readonly id?: string | number | null;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

type Answer = (params: Readonly<Record<string, unknown>>) => object;

/**
 * The MCP server that records: it serves the definitions as they are and has each call that it receives kept before it
 * answers. It speaks the raw protocol: typed clients and servers drop keys that they don't know. Takes one message, or a
 * batch, as text, and gives the answers, which are none for a notification.
 */
export function makeRecordingServer(
  definitions: readonly ServedTool[],
  keep: (call: ReceivedCall) => void,
): (text: string) => object[] {
  const answers: Readonly<Record<string, Answer>> = {
    initialize: ({ protocolVersion }) => ({
      protocolVersion: KNOWN_VERSIONS.find((version) => version === protocolVersion) ?? KNOWN_VERSIONS.at(-1),
      capabilities: { tools: {} },
      serverInfo: { name: 'recording-server', version: '1.0.0' },
    }),
    ping: () => ({}),
    'tools/list': () => ({ tools: definitions }),
    'tools/call': (params) => {
      keep({ tool: params['name'], arguments: params['arguments'] ?? {} });
      const definition = definitions.find(({ name }) => name === params['name']);
      // Clients want an answer of the declared form of a tool that has one, unless it is an error.
      const isError = definition === undefined || definition['outputSchema'] !== undefined;
      return { content: [{ type: 'text', text: 'The recording server has received this call.' }], isError };
    },
    'resources/list': () => ({ resources: [] }),
    'resources/templates/list': () => ({ resourceTemplates: [] }),
    'prompts/list': () => ({ prompts: [] }),
  };

  const answerMessage = ({ id, method, params = {} }: Message): object[] => {
    // Without an id it is a notification, without a method it answers something that was never asked.
    if (id === undefined || method === undefined) return [];
    const own = Object.hasOwn(answers, method) ? answers[method] : undefined;
    const outcome =
      own === undefined
        ? { error: { code: METHOD_NOT_FOUND, message: `Method not found: ${method}` } }
        : { result: own(params) };
    return [{ jsonrpc: '2.0', id, ...outcome }];
  };

  return (text) => {
    let message: Message | readonly Message[];
    try {
      message = JSON.parse(text) as Message | readonly Message[];
    } catch {
      return [{ jsonrpc: '2.0', id: null, error: { code: PARSE_ERROR, message: 'Parse error' } }];
    }
    return [message].flat().flatMap(answerMessage);
  };
}
