import { HttpChannel } from '../../../src/capture/http/http-channel.ts';

/** A message that came over a channel. */
export interface Heard {
  readonly id?: unknown;
  readonly result?: unknown;
  readonly error?: {
    readonly code?: number;
    readonly message?: string;
    readonly data?: unknown;
    readonly httpStatus?: number;
  };
}

/** Opens a channel to a URL, and asks one thing after the other. */
export function talkTo(url: string, headers: Readonly<Record<string, string>> = {}) {
  const channel = new HttpChannel(url, new Map(Object.entries(headers)));
  let nextId = 1;
  const ask = async (method: string, params: object = {}): Promise<Heard> => {
    const id = nextId++;
    const answer = new Promise<Heard>((resolve) => {
      channel.onLine = (line) => {
        const message = JSON.parse(line) as Heard;
        if (String(message.id) === String(id)) resolve(message);
      };
    });
    void channel.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
    return Promise.race([answer, channel.failed]);
  };
  return { channel, ask };
}

/** The envelope of a request of revision 2026-07-28. */
export const ENVELOPE = {
  _meta: {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': {},
  },
};
