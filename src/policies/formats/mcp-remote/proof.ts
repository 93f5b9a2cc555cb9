import { join } from 'node:path';
import type { Observation, Proof, ProofSession } from '../../proving/define-proof.ts';
import { observeProxy } from '../../proving/observe-proxy.ts';
import { ADDRESS, PACKAGE } from './write.ts';

interface Settings {
  readonly mcpServers: Readonly<Record<string, { readonly command: string; readonly args: string[] }>>;
}

/** The arguments that a client would hand to `npx`, after the name of the package, with the reader's address in place. */
function readArguments(text: string, alias: string, address: string): string[] {
  const { mcpServers } = JSON.parse(text) as Settings;
  const args = (Object.hasOwn(mcpServers, alias) ? mcpServers[alias]?.args : undefined) ?? [];
  if (!args.includes(PACKAGE) || !args.includes(ADDRESS)) throw new Error('The entry does not start mcp-remote.');
  return args.slice(args.indexOf(PACKAGE) + 1).map((arg) => (arg === ADDRESS ? address : arg));
}

const run = (session: ProofSession): Promise<Observation> =>
  observeProxy(session, {
    command: process.execPath,
    args: [
      join(session.engine, 'node_modules', 'mcp-remote', 'dist', 'proxy.js'),
      ...readArguments(session.text, session.alias, session.serverUrl),
    ],
    environment: { HOME: session.home },
    directory: session.home,
  });

/** Changes the patterns of an entry. Throws where there are none. */
function spoilPatterns(
  text: string,
  alias: string,
  change: (patterns: readonly string[]) => readonly string[],
): string {
  const { args = [], command = '' } = (JSON.parse(text) as Settings).mcpServers[alias] ?? {};
  const first = args.indexOf('--ignore-tool');
  if (first === -1) throw new Error('There is nothing to spoil.');
  const patterns = args.slice(first).filter((arg) => arg !== '--ignore-tool');
  return JSON.stringify({ mcpServers: { [alias]: { command, args: [...args.slice(0, first), ...change(patterns)] } } });
}

const ignore = (patterns: readonly string[]): string[] => patterns.flatMap((pattern) => ['--ignore-tool', pattern]);

export const proof: Proof = {
  engine: { name: 'mcp-remote', version: '0.15.1' },
  source: { kind: 'npm', packages: [PACKAGE] },
  means: 'proxy',
  method:
    'mcp-remote was started with the arguments of the entry, its address replaced by that of a recording server on the loopback; a client listed the tools through it and made every call.',
  run,
  takesStack: true,
  breakages: [
    {
      id: 'unknown-option',
      what: 'The option is spelt --ignore-tools.',
      scenario: 'rest',
      spoil: (text, alias) =>
        spoilPatterns(text, alias, (patterns) => patterns.flatMap((pattern) => ['--ignore-tools', pattern])),
    },
    {
      id: 'list-with-commas',
      what: 'One option lists all names, with commas.',
      scenario: 'rest',
      spoil: (text, alias) => spoilPatterns(text, alias, (patterns) => ignore([patterns.join(',')])),
    },
    {
      id: 'normalised-name',
      what: 'Names are written as clients show them, with _ in place of other signs.',
      scenario: 'odd-names',
      spoil: (text, alias) =>
        spoilPatterns(text, alias, (patterns) => ignore(patterns.map((pattern) => pattern.replace(/\W/g, '_')))),
    },
    {
      id: 'prefixed-name',
      what: 'Names are written with the server in front.',
      scenario: 'rest',
      spoil: (text, alias) =>
        spoilPatterns(text, alias, (patterns) => ignore(patterns.map((pattern) => `mcp__${alias}__${pattern}`))),
    },
  ],
};
