import { parseArgs, type ParseArgsConfig } from 'node:util';
import { explainOptionError } from '../../catalog/explain-option-error.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import { CaptureError } from '../capture-error.ts';
import { parseDescription, type SaidOfServer } from '../parse-description.ts';

/** What `npm run read:registry` is asked for. */
export interface ReadRequest extends SaidOfServer {
  /** Slugs of the servers; empty for all. */
  readonly servers: readonly string[];
  /** The folder that holds one folder a server. */
  readonly out: string;
}

const USAGE = `npm run read:registry -- --server SLUG … | --all [--product NAME] [--domain ID] [--out DIR]

Asks the package registry again what it says of the version that a server was captured in, one package after the other,
and writes that to its server.json; nothing is captured. --product and --domain say what no registry does, of one server.`;

const OPTIONS = {
  all: { type: 'boolean', default: false },
  server: { type: 'string', multiple: true, default: [] },
  product: { type: 'string' },
  domain: { type: 'string' },
  out: { type: 'string', default: 'data/servers' },
} satisfies NonNullable<ParseArgsConfig['options']>;

const readOptions = (args: readonly string[]) => parseArgs({ args: [...args], options: OPTIONS });

/** Reads the arguments after `npm run read:registry --`; throws a CaptureError with everything that is wrong with them. */
export function parseReadArguments(args: readonly string[]): ReadRequest {
  const problems: Problem[] = [];
  const refuse = (message: string, hint = USAGE): void => {
    problems.push({ code: 'bad-arguments', level: 'error', file: '-', path: '', message, hint });
  };
  let values: ReturnType<typeof readOptions>['values'];
  try {
    ({ values } = readOptions(args));
  } catch (error) {
    const { message, hint } = explainOptionError(error, Object.keys(OPTIONS));
    refuse(message, hint);
    throw new CaptureError(problems);
  }
  const { product, domain } = parseDescription(values, refuse);
  if (values.all === values.server.length > 0) refuse('It is to be said which servers: --all, or --server SLUG.');
  if ((product !== null || domain !== null) && (values.all || values.server.length !== 1))
    refuse('--product and --domain are said of one server.');
  if (problems.length > 0) throw new CaptureError(problems);
  return { servers: values.server, product, domain, out: values.out };
}
