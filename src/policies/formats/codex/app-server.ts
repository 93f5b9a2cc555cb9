import { setTimeout as sleep } from 'node:timers/promises';
import { PolicyRefused } from '../../proving/define-proof.ts';
import { readLines } from '../../proving/read-lines.ts';
import { endProgram, startProgram, type ProgramRun } from '../../proving/run-program.ts';

/** A message of the app server, which leaves out the version that JSON-RPC asks for. */
interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly _meta?: { readonly codex_approval_kind?: string; readonly tool_name?: string } };
  readonly result?: { readonly thread?: { readonly id?: string } };
  readonly error?: { readonly message?: string };
}

const INITIALIZE = 1;
const START_THREAD = 2;
const START_TURN = 3;

const clientInfo = { name: 'prove', title: 'prove', version: '1' };

/** What Codex asks a person, declined; what else it asks of an editor is refused. */
const answer = ({ id, method }: Message): object =>
  method === 'mcpServer/elicitation/request'
    ? { id, result: { action: 'decline' } }
    : { id, error: { code: -32_601, message: 'Method not found' } };

/**
 * Lets Codex work through one turn, as an editor does that has started `codex app-server`, and declines all that a person
 * is asked. Gives the tools that were asked about, as the server serves them. Throws where the turn does not end.
 */
export async function runTurn(run: ProgramRun): Promise<string[]> {
  const child = startProgram(run, 'pipe');
  const asked: string[] = [];
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  // It may end before it has read everything; how it ended is told below.
  child.stdin.on('error', () => undefined);
  const send = (message: object): void => void child.stdin.write(`${JSON.stringify(message)}\n`);
  const ended = new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(message)).once('exit', (code) => resolve(`It ended with ${code}.`));
  });
  const turn = new Promise<void>((resolve, reject) => {
    function take(message: Message): void {
      const { id, method, params, result, error } = message;
      if (method === 'turn/completed') resolve();
      else if (id !== undefined && method !== undefined) {
        if (params?._meta?.codex_approval_kind === 'mcp_tool_call') asked.push(params._meta.tool_name ?? '');
        send(answer(message));
      } else if (error !== undefined) {
        const { message: reason = '' } = error;
        reject(reason.includes('failed to load configuration') ? new PolicyRefused(reason) : new Error(reason));
      } else if (id === INITIALIZE) {
        send({ method: 'initialized' });
        send({ id: START_THREAD, method: 'thread/start', params: { cwd: run.directory } });
      } else if (id === START_THREAD) {
        const input = [{ type: 'text', text: 'Go.' }];
        send({ id: START_TURN, method: 'turn/start', params: { threadId: result?.thread?.id, input } });
      }
    }
    readLines(child.stdout, (line) => {
      if (line.startsWith('{')) take(JSON.parse(line) as Message);
    });
  });
  try {
    send({ id: INITIALIZE, method: 'initialize', params: { clientInfo } });
    const seconds = run.seconds ?? 180;
    const failure = await Promise.race([
      turn,
      ended,
      sleep(seconds * 1_000, `Nothing in ${seconds} s.`, { ref: false }),
    ]);
    if (failure !== undefined) throw new Error(`The turn did not end. ${failure} ${complaint.slice(-1_000)}`);
    return asked;
  } finally {
    await endProgram(child);
  }
}
