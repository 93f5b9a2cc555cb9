import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { ProblemError } from '../../catalog/problem-error.ts';
import { END, type Message, type TellProgress } from './message.ts';

/** What a process may hold of objects just made, in MB, before it looks which of them are still needed. */
const YOUNG_HALF_MB = 32;

const running = new Set<ChildProcess>();

/** Ends all processes of the build that still run; resolves when they have. */
export async function stopProcesses(): Promise<void> {
  const children = [...running];
  for (const child of children) child.kill();
  await Promise.all(children.map((child) => once(child, 'close')));
}

process.on('exit', () => void stopProcesses());

/** A module of this folder that runs in a process of its own. */
export interface BuildProcess {
  /** Gives its result for an input; one at a time. Rejects with the error that it met, and where it ends without an answer. */
  ask(input: object, tellProgress?: TellProgress): Promise<unknown>;
  /** Lets it end. */
  end(): void;
}

/** Starts a module of this folder in a process of its own. */
export function startProcess(name: string): BuildProcess {
  const child = fork(new URL(`${name}.ts`, import.meta.url), [], {
    serialization: 'advanced',
    execArgv: [...process.execArgv, `--max-semi-space-size=${YOUNG_HALF_MB}`],
    // Compiling what is loaded takes longer than reading it compiled. Pages are made for production, whoever builds them.
    env: { NODE_COMPILE_CACHE: '.build/compile-cache', ...process.env, NODE_ENV: 'production' },
  });
  running.add(child);
  const ended = new Promise<never>((_, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      reject(new Error(`the process that should ${name.replaceAll('-', ' ')} ended with ${signal ?? code}`));
    });
  });
  // Who waits for an answer is told of it.
  ended.catch(() => undefined);

  const listen = (tellProgress: TellProgress) =>
    new Promise<unknown>((resolve, reject) => {
      const hear = (message: Message): void => {
        if (message.kind === 'progress') return tellProgress(message.done, message.of);
        child.off('message', hear);
        if (message.kind === 'result') resolve(message.result);
        else reject(message.problems === null ? message.error : new ProblemError(message.problems));
      };
      child.on('message', hear);
    });
  return {
    ask(input, tellProgress = () => undefined) {
      const answer = Promise.race([listen(tellProgress), ended]);
      child.send(input);
      return answer;
    },
    end() {
      if (child.connected) child.send(END);
    },
  };
}

/** Runs a module of this folder in a process of its own for one input, and gives its result. Rejects as asking it does. */
export async function runProcess(name: string, input: object): Promise<unknown> {
  const started = startProcess(name);
  try {
    return await started.ask(input);
  } finally {
    started.end();
  }
}
