import { ProblemError } from '../../catalog/problem-error.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import { readSiteSettings } from '../../catalog/site-settings.ts';
import { checkPort, readPort } from './read-port.ts';

/** Where a site is served. */
export interface Serving {
  /** The path that it is below, with a slash at both ends. */
  readonly base: string;
  readonly port: number;
}

const listProblems = (error: unknown): readonly Problem[] => {
  if (error instanceof ProblemError) return error.problems;
  throw error;
};

/**
 * Where the environment asks for the site to be served: said before a build that takes a minute. Rejects with a ProblemError
 * that names every wrong setting, the port among them where nothing can listen on it now.
 */
export async function readServing(environment: NodeJS.ProcessEnv = process.env): Promise<Serving> {
  const readOpenPort = async (): Promise<number> => {
    const port = readPort(environment);
    await checkPort(port);
    return port;
  };
  const readBase = async (): Promise<string> => readSiteSettings(environment).BASE_PATH;
  const [base, port] = await Promise.allSettled([readBase(), readOpenPort()]);
  if (base.status === 'fulfilled' && port.status === 'fulfilled') return { base: base.value, port: port.value };
  throw new ProblemError([base, port].flatMap((each) => (each.status === 'rejected' ? listProblems(each.reason) : [])));
}
