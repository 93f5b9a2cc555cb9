import { createServer } from 'node:net';
import { ProblemError } from '../../catalog/problem-error.ts';

const DEFAULT_PORT = 4321;
const LAST_PORT = 65_535;

const refuse = (code: string, message: string): ProblemError =>
  new ProblemError([
    {
      code,
      level: 'error',
      file: '-',
      path: '',
      message,
      hint: `Set PORT to a free port, from 1 to ${LAST_PORT}, or to 0 for any.`,
    },
  ]);

/** The port that the environment asks for; 0 leaves the choice to the system. Throws a ProblemError where it is none. */
export function readPort(environment: NodeJS.ProcessEnv = process.env): number {
  const given = environment['PORT'] || String(DEFAULT_PORT);
  if (/^\d{1,5}$/.test(given) && Number(given) <= LAST_PORT) return Number(given);
  throw refuse('bad-port', `PORT is ${JSON.stringify(given.slice(0, 40))}, which is no port.`);
}

/** What is wrong with a port, by the error that listening on it gave. */
export const explainPort = (port: number, { code, message }: NodeJS.ErrnoException): ProblemError =>
  code === 'EADDRINUSE'
    ? refuse('port-in-use', `Port ${port} is in use.`)
    : refuse('port-refused', `Port ${port} can't be listened on: ${message}.`);

/** Throws a ProblemError where nothing can listen on a port of localhost now. */
export function checkPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (error: NodeJS.ErrnoException) => reject(explainPort(port, error)));
    probe.listen(port, 'localhost', () => probe.close(() => resolve()));
  });
}
