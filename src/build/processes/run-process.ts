import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { ProblemError } from '../../catalog/problem-error.ts';
import type { Message, TellProgress } from './message.ts';

const running = new Set<ChildProcess>();

/** Ends all processes of the build that still run; resolves when they have. */
export async function stopProcesses(): Promise<void> {
  const children = [...running];
  for (const child of children) child.kill();
  await Promise.all(children.map((child) => once(child, 'close')));
}

process.on('exit', () => void stopProcesses());

/**
 * Runs a module of this folder in a process of its own, which gets `input`, and gives its result. Rejects with the error
 * that it met, and where it ends without an answer.
 */
export function runProcess(name: string, input: object, tellProgress: TellProgress = () => undefined) {
  const child = fork(new URL(`${name}.ts`, import.meta.url), [], {
    serialization: 'advanced',
    // Compiling what is loaded takes longer than reading it compiled.
    env: { NODE_COMPILE_CACHE: '.build/compile-cache', ...process.env },
  });
  running.add(child);
  return new Promise<unknown>((resolve, reject) => {
    let answer: Exclude<Message, { kind: 'progress' }> | null = null;
    child.on('message', (message: Message) => {
      if (message.kind === 'progress') tellProgress(message.done, message.of);
      else answer = message;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      if (answer === null)
        reject(new Error(`the process that should ${name.replaceAll('-', ' ')} ended with ${signal ?? code}`));
      else if (answer.kind === 'result') resolve(answer.result);
      else reject(answer.problems === null ? answer.error : new ProblemError(answer.problems));
    });
    child.send(input);
  });
}
