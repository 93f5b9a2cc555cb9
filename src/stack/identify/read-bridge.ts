import { splitWords } from '../secrets/split-words.ts';
import type { ServerKey } from '../stack.ts';

/** What a program leads to that is no server itself: an address, another command, or nothing that can be told. */
export type Bridged =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'command'; readonly words: readonly string[] }
  | { readonly kind: 'nothing' };

/** Packages that only lead to a server: what matters is the server. */
const BRIDGES: ReadonlySet<string> = new Set([
  'pkg:npm/mcp-remote',
  'pkg:npm/supergateway',
  'pkg:npm/mcp-proxy',
  'pkg:pypi/mcp-proxy',
  'pkg:npm/envmcp',
  'pkg:npm/dotenv-cli',
  'pkg:npm/%40dotenvx/dotenvx',
  'pkg:npm/cross-env',
]);

/** Packages that run a file, or what somebody else keeps. */
const RUNNERS: ReadonlySet<string> = new Set([
  'pkg:npm/tsx',
  'pkg:npm/ts-node',
  'pkg:npm/nodemon',
  'pkg:npm/%40smithery/cli',
  'pkg:npm/%40modelcontextprotocol/inspector',
  'pkg:pypi/mcp',
  'pkg:pypi/fastmcp',
]);

/** Options of bridges that name a command in one word. */
const COMMAND = new Set(['--stdio', '--command']);
const ADDRESS = /^https?:\/\//i;

/** Options of bridges that take a value which is neither an address nor a program. */
const VALUED =
  /^(?:-[eHp]|--(?:header|headers|transport|port|host|env|env-file|log-level|auth-timeout|named-server|ignore-tool|static-oauth-[\w-]+|resource|debug-log|sse-port|sse-host))$/;

/** What a bridge with these arguments leads to; null where the keys are of none, or it does not say. */
export function readBridge(keys: readonly ServerKey[], args: readonly string[]): Bridged | null {
  const isOneOf = (purls: ReadonlySet<string>): boolean =>
    keys.some((key) => key.kind === 'package' && purls.has(key.purl));
  if (isOneOf(RUNNERS)) return { kind: 'nothing' };
  if (!isOneOf(BRIDGES)) return null;
  const line = args.find((_, i) => COMMAND.has(args[i - 1] ?? ''));
  const words = line === undefined ? null : splitWords(line);
  if (words !== null) return { kind: 'command', words };
  const url = args.find((word, i) => ADDRESS.test(word) && !VALUED.test(args[i - 1] ?? ''));
  const separator = args.indexOf('--');
  if (url !== undefined && separator < 0) return { kind: 'address', url };
  if (separator >= 0) return { kind: 'command', words: args.slice(separator + 1) };
  const start = args.findIndex((word, i) => !word.startsWith('-') && !VALUED.test(args[i - 1] ?? ''));
  return start < 0 ? { kind: 'nothing' } : { kind: 'command', words: args.slice(start) };
}
