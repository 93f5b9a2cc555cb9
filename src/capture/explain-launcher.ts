import { basename } from 'node:path';
import { readLauncher, type LaunchedPackage } from '../catalog/read-launcher.ts';
import { isMadeUp } from '../catalog/schema/recipe.ts';
import type { Problem } from '../catalog/schema/problem.ts';
import { showText } from './show-text.ts';

const NPM_SPEC = /^((?:@[\w.~-]+\/)?[\w~][\w.~-]*)(?:@(.*))?$/;
const PYPI_SPEC = /^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?(?:(?:==|@)(.*))?$/;
const EXACT: Readonly<Record<'npm' | 'pypi', RegExp>> = {
  npm: /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/,
  pypi: /^\d[\w.!+-]*$/,
};

/** A word as a shell takes it. */
const quoteWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** What follows `npm run ingest --` for a package; null where its name or version is not of a registry. */
function spellSource({ registry, spec }: LaunchedPackage): { source: string; name: string; isExact: boolean } | null {
  const [, name, version = ''] = (registry === 'npm' ? NPM_SPEC : PYPI_SPEC).exec(spec) ?? [];
  if (name === undefined) return null;
  const isExact = EXACT[registry].test(version);
  const at = registry === 'npm' ? '@' : '==';
  return { source: `${registry}:${name}${at}${isExact ? version : 'VERSION'}`, name, isExact };
}

/** Arguments that may be real credentials are not repeated. */
const spellArguments = (args: readonly string[]): string[] =>
  args.length === 0 ? [] : ['--', ...args.map((each) => (isMadeUp(each) ? quoteWord(showText(each)) : '…'))];

function advisePackage(launched: LaunchedPackage): string {
  const spelled = spellSource(launched);
  const { registry, program, beside } = launched;
  if (spelled === null)
    return registry === 'npm'
      ? 'Install it into a folder with npm install, where you trust it, and capture its program there: -- ./node_modules/.bin/NAME ARGS….'
      : 'Install it into a virtual environment, where you trust it, and capture its program there: -- VENV/bin/NAME ARGS….';
  const { source, name, isExact } = spelled;
  const isOwn = program === null || program === basename(name);
  const words = [
    'npm run ingest --',
    source,
    ...(isOwn ? [] : ['--program', quoteWord(showText(program))]),
    ...beside.flatMap((each) => ['--with', quoteWord(showText(each))]),
    ...spellArguments(launched.arguments),
  ];
  const look = registry === 'npm' ? `npm view ${name} version` : `pip index versions ${name}`;
  const version = isExact ? '' : ` VERSION is an exact one: ${look} tells the newest.`;
  return `Capture the package itself, with your other options: ${words.join(' ')}.${version}`;
}

/** The problem with starting a server in the sandbox by what would fetch it first; null where a command does no such thing. */
export function explainLauncher(command: readonly [string, ...string[]], source: string): Problem | null {
  const launcher = readLauncher(command);
  if (launcher === null) return null;
  const { name, kind } = launcher;
  const explain = (message: string, hint: string): Problem => ({
    code: 'needs-network',
    level: 'error',
    file: source,
    path: '',
    message,
    hint,
  });
  switch (kind) {
    case 'package':
      return explain(
        `${name} fetches the package when it starts it, and the sandbox has no network.`,
        advisePackage(launcher.package),
      );
    case 'project':
      return explain(
        `${name} first brings the project’s packages up to date, and the sandbox has no network and shows the project read-only.`,
        'Do that yourself with uv sync, and capture the program of its environment: -- PROJECT/.venv/bin/NAME ARGS….',
      );
    case 'container':
      return explain(
        `${name} asks a service of this machine to start a container, and the sandbox shows none and has no network.`,
        'Capture the package that the image is made of, if it is on npm or PyPI; else start the container yourself and capture its MCP URL, or, where you trust it, add --no-sandbox.',
      );
  }
}
