import type { Observation, ProofSession } from './define-proof.ts';
import { readLines } from './read-lines.ts';
import { endProgram, startProgram, type ProgramRun } from './run-program.ts';

interface Answer {
  readonly id?: unknown;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: unknown;
}

/** How a proxy is spoken to. */
export interface ProxyReading {
  /** The name under which the proxy serves a tool; the tool's own where not said. */
  readonly spell?: (tool: string) => string;
  /** What became of a call that did not reach the server; `refused` where not said. */
  readonly judge?: (answer: Answer) => 'asked' | 'refused';
}

/** A line as an answer; null for one that is none. */
function readAnswer(line: string): Answer | null {
  try {
    return JSON.parse(line) as Answer | null;
  } catch {
    return null;
  }
}

const readNames = (result: Answer['result']): unknown[] => {
  const tools = result?.['tools'];
  return Array.isArray(tools) ? tools.map((tool: { readonly name?: unknown }) => tool.name) : [];
};

/**
 * Starts a proxy that speaks MCP on standard input and output, lists its tools and makes the session's calls, one after
 * the other. A call counts as received where the recording server received anything before the answer came. Throws where
 * the proxy does not answer in time.
 *
 * ```ts
 * return observeProxy(session, {
 *   command: join(session.engine, 'node_modules/.bin/some-proxy'),
 *   args: [session.serverUrl],
 *   environment: { HOME: session.home },
 *   directory: session.home,
 * });
 * ```
 */
export async function observeProxy(
  session: ProofSession,
  run: ProgramRun,
  { spell = (tool) => tool, judge = () => 'refused' }: ProxyReading = {},
): Promise<Observation> {
  const { seconds = 120 } = run;
  const proxy = startProgram(run, 'pipe');
  const waiting = new Map<number, (answer: Answer) => void>();
  let tail = '';
  let fail: (error: Error) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  failed.catch(() => undefined);
  proxy.stderr.setEncoding('utf8').on('data', (text: string) => (tail = (tail + text).slice(-2_000)));
  proxy.stdin.on('error', fail);
  proxy.once('error', fail).once('exit', (code) => fail(new Error(`The proxy ended with ${code}: ${tail}`)));
  const timer = setTimeout(() => fail(new Error(`The proxy took longer than ${seconds} s: ${tail}`)), seconds * 1_000);
  readLines(proxy.stdout, (line) => {
    const answer = readAnswer(line);
    if (typeof answer?.id === 'number') waiting.get(answer.id)?.(answer);
  });
  const send = (message: object): void => {
    proxy.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  };
  const ask = (id: number, method: string, params: object): Promise<Answer> => {
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    send({ id, method, params });
    return Promise.race([answered, failed]);
  };
  try {
    const clientInfo = { name: 'prove', version: '1.0.0' };
    await ask(1, 'initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo });
    send({ method: 'notifications/initialized' });
    const names = readNames((await ask(2, 'tools/list', {})).result);
    const outcomes: Observation['outcomes'][number][] = [];
    for (const [i, { tool, arguments: own }] of session.calls.entries()) {
      const before = (await session.readReceived()).length;
      const answer = await ask(i + 3, 'tools/call', { name: spell(tool), arguments: own });
      outcomes.push((await session.readReceived()).length > before ? 'received' : judge(answer));
    }
    const listed = session.definitions.map(({ name }) => name).filter((name) => names.includes(spell(name)));
    return { listed, outcomes };
  } finally {
    clearTimeout(timer);
    await endProgram(proxy);
  }
}
