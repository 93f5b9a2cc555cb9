import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What a request comes back with: one of the two. */
export interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A program that speaks the raw protocol on its standard input and output. */
export interface Peer {
  /** Rejects where the program ends, or a minute has passed, without an answer. */
  readonly ask: (method: string, params: unknown) => Promise<Answer>;
  readonly tell: (method: string, params: unknown) => void;
  /** Ends the program. */
  readonly end: () => Promise<void>;
}

interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  /** All that it sees of the environment. */
  readonly environment: Readonly<Record<string, string>>;
}

const MOST_MILLISECONDS = 60_000;

/** Starts a program and opens a conversation with it. */
export function openPeer({ command, args, environment }: Launch): Peer {
  const child = spawn(command, args, { env: { ...environment }, stdio: ['pipe', 'pipe', 'pipe'] });
  const waiting = new Map<unknown, { resolve: (answer: Answer) => void; reject: (problem: Error) => void }>();
  let complaints = '';
  let last = 0;
  const rejectAll = (problem: Error): void => {
    for (const { reject } of waiting.values()) reject(problem);
    waiting.clear();
  };
  const ended = once(child, 'exit').catch(() => null);
  child.once('error', rejectAll);
  child.once('exit', (code) => {
    rejectAll(new Error(`${command} ended with ${code ?? 'a signal'}: ${complaints.slice(-500)}`));
  });
  // A program that has ended takes nothing more; who asked learns that from its end.
  child.stdin.on('error', () => null);
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { id, result, error } = JSON.parse(line) as Answer & { readonly id?: unknown };
    waiting.get(id)?.resolve(error === undefined ? { result } : { error });
    waiting.delete(id);
  });
  const write = (message: object): void => {
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  };
  return {
    ask: async (method, params) => {
      const id = (last += 1);
      const timer = setTimeout(() => {
        waiting.get(id)?.reject(new Error(`${method} got no answer: ${complaints.slice(-500)}`));
      }, MOST_MILLISECONDS);
      try {
        return await new Promise<Answer>((resolve, reject) => {
          waiting.set(id, { resolve, reject });
          write({ id, method, params });
        });
      } finally {
        clearTimeout(timer);
      }
    },
    tell: (method, params) => {
      write({ method, params });
    },
    end: async () => {
      child.kill();
      await ended;
    },
  };
}
