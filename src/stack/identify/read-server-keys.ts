import { nameProgram, readLauncher, type LaunchedPackage } from '../../catalog/read-launcher.ts';
import type { ServerKey, StackServer } from '../stack.ts';
import { makeAddressKey } from './make-key.ts';
import { readGoModule, readImage, readModulePath, readNpmSpec, readNugetSpec, readPypiSpec } from './read-spec.ts';
import { readBridge, type Bridged } from './read-bridge.ts';
import { unwrapCommand } from './unwrap-command.ts';

/** A bridge may start a bridge; no more than so many do. */
const DEEPEST = 4;

/** Options of `docker run` that take no value; all others do. */
const DOCKER_SWITCH =
  /^(?:--(?:rm|init|interactive|tty|detach|privileged|read-only|no-healthcheck|oom-kill-disable|publish-all|quiet|sig-proxy|disable-content-trust)(?:=.*)?|-[itdPq]+|--[\w-]+=.*|-[a-z]=.*)$/;

const DENO_OR_BUN = /^(?:deno|bun|node|nodejs|tsx|ts-node|electron)$/;

function findImage(rest: readonly string[]): string | null {
  for (let i = 0; i < rest.length; i += 1) {
    const word = rest[i] ?? '';
    if (!word.startsWith('-')) return word;
    if (!DOCKER_SWITCH.test(word)) i += 1;
  }
  return null;
}

/** `uv run --with PACKAGE PROGRAM` starts a package only where the program is called like it. */
function readUvRun(rest: readonly string[]): ServerKey[] {
  const specs = rest.flatMap((word, i) => {
    const joined = /^--with=(?<spec>.+)$/.exec(word)?.groups?.['spec'];
    return joined ?? (word === '--with' ? (rest[i + 1] ?? []) : []);
  });
  return specs.flatMap((spec) => {
    const keys = readPypiSpec(spec);
    const [key] = keys;
    if (key?.kind !== 'package' || readBridge(keys, [])?.kind === 'nothing') return [];
    const name = key.purl.slice('pkg:pypi/'.length);
    return rest.some((word, i) => rest[i - 1] !== '--with' && nameProgram(word).toLowerCase() === name) ? keys : [];
  });
}

function readPackage(launched: LaunchedPackage, depth: number): ServerKey[] {
  const keys = launched.registry === 'npm' ? readNpmSpec(launched.spec) : readPypiSpec(launched.spec);
  return follow(readBridge(keys, launched.arguments), depth) ?? keys;
}

/** The keys of what a bridge leads to; null where it is none. */
function follow(bridge: Bridged | null, depth: number): ServerKey[] | null {
  if (bridge === null) return null;
  if (bridge.kind === 'nothing') return [];
  return bridge.kind === 'address' ? present(makeAddressKey(bridge.url)) : readWords(bridge.words, depth + 1);
}

const present = (key: ServerKey | null): ServerKey[] => (key === null ? [] : [key]);

/** Launchers that are not of npm or Python. */
function readOther([first = '', ...args]: readonly string[]): ServerKey[] {
  const program = nameProgram(first).toLowerCase();
  const plain = args.filter((word) => !word.startsWith('-'));
  if (program === 'go' && plain[0] === 'run') return readGoModule(plain[1] ?? '');
  if (program === 'dnx') return readNugetSpec(plain[0] ?? '');
  if (program === 'dotnet' && /^(?:dnx|tool exec)$/.test(plain.slice(0, plain[0] === 'dnx' ? 1 : 2).join(' ')))
    return readNugetSpec(plain[plain[0] === 'dnx' ? 1 : 2] ?? '');
  if (program === 'nix' && plain[0] === 'run')
    return readNpmSpec((plain[1] ?? '').split('#')[0] ?? '').filter(isRepository);
  if (program === 'deno' && plain.some((word) => word.startsWith('npm:')))
    return readNpmSpec(plain.find((word) => word.startsWith('npm:'))?.replace(/^npm:\/?/, '') ?? '');
  const file = DENO_OR_BUN.test(program) ? plain.find((word) => /[\\/]/.test(word)) : first;
  return readModulePath(file ?? '');
}

const isRepository = ({ kind }: ServerKey): boolean => kind === 'repository';

function readWords(words: readonly string[], depth: number): ServerKey[] {
  const [program, ...args] = unwrapCommand(words);
  if (program === undefined || depth > DEEPEST) return [];
  const launcher = readLauncher([program, ...args]);
  if (launcher?.kind === 'package') return readPackage(launcher.package, depth);
  if (launcher?.kind === 'project') return readUvRun(launcher.rest);
  if (launcher?.kind === 'container') return readImage(findImage(launcher.rest) ?? '');
  // A bridge that is installed is called by its own name.
  return follow(readBridge(readNpmSpec(nameProgram(program)), args), depth) ?? readOther([program, ...args]);
}

/**
 * What tells which server is started or reached, whatever it is called: a package, a repository, an address. Empty where
 * nothing does, as with a program that was installed before. Looks through shells, `env`, `mcp-remote` and the like.
 */
export const readServerKeys = ({ launch }: StackServer): ServerKey[] =>
  launch.kind === 'address' ? present(makeAddressKey(launch.url)) : readWords([launch.command, ...launch.args], 0);
