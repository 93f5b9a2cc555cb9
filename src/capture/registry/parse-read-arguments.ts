import { parseDescription, type SaidOfServer } from '../parse-description.ts';
import { readOptions, type Options } from '../read-options.ts';

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
} satisfies Options;

/** Reads the arguments after `npm run read:registry --`; throws a CaptureError with everything that is wrong with them. */
export function parseReadArguments(args: readonly string[]): ReadRequest {
  const { values, refuse, demandSound } = readOptions(args, OPTIONS, USAGE);
  const { product, domain } = parseDescription(values, refuse);
  if (values.all === values.server.length > 0) refuse('It is to be said which servers: --all, or --server SLUG.');
  if ((product !== null || domain !== null) && (values.all || values.server.length !== 1))
    refuse('--product and --domain are said of one server.');
  demandSound();
  return { servers: values.server, product, domain, out: values.out };
}
