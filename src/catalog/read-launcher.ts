/** A package that is fetched and started in one go. */
export interface LaunchedPackage {
  readonly registry: 'npm' | 'pypi';
  /** As it was named, with whatever was said of its version. */
  readonly spec: string;
  /** The program of it that is started; null for the one that is named like it. */
  readonly program: string | null;
  /** Requirements installed beside it. */
  readonly beside: readonly string[];
  readonly arguments: readonly string[];
}

/** A command that fetches what it starts. */
export type Launcher =
  | { readonly name: string; readonly kind: 'package'; readonly package: LaunchedPackage }
  | {
      readonly name: string;
      readonly kind: 'project' | 'container';
      /** What follows its own words. */
      readonly rest: readonly string[];
    };

/** The name of a program, without its folders, and without what Windows ends it with. */
export const nameProgram = (path: string): string =>
  path.replace(/^[^]*[\\/]/, '').replace(/\.(?:cmd|exe|bat|ps1)$/i, '');

/** How a launcher of packages is called. */
interface Form {
  /** Program, and the words after it, options apart. */
  readonly words: readonly string[];
  readonly registry: 'npm' | 'pypi';
  /** Options that name the package where the first word is a program of it. */
  readonly from: readonly string[];
  /** Other options that take a value. */
  readonly valued: readonly string[];
}

const NPM_OPTIONS = ['--registry', '--cache', '--prefix', '--node-options', '-w', '--workspace', '--loglevel'];
const UV_OPTIONS = [
  ...['-p', '--python', '--with-editable', '--with-requirements', '--index', '--default-index', '-i', '--index-url'],
  ...[
    '--extra-index-url',
    '-f',
    '--find-links',
    '--directory',
    '--project',
    '--cache-dir',
    '--prerelease',
    '--link-mode',
  ],
  ...['--refresh-package', '-P', '--upgrade-package', '--env-file', '--exclude-newer', '--resolution', '--color'],
];
const npm = (...words: string[]): Form => ({ words, registry: 'npm', from: ['-p', '--package'], valued: NPM_OPTIONS });
const uv = (...words: string[]): Form => ({ words, registry: 'pypi', from: ['--from'], valued: UV_OPTIONS });

const FORMS: readonly Form[] = [
  ...[npm('npx'), npm('npm', 'exec'), npm('npm', 'x'), npm('pnpm', 'dlx'), npm('pnpx'), npm('yarn', 'dlx')],
  ...[npm('bunx'), npm('bun', 'x'), uv('uvx'), uv('uv', 'tool', 'run')],
  {
    words: ['pipx', 'run'],
    registry: 'pypi',
    from: ['--spec'],
    valued: ['--python', '--index-url', '-i', '--pip-args'],
  },
];

const BESIDE = ['-w', '--with'];

/** Options before the first word that is none: each with its value, and what follows them. */
function splitOptions(words: readonly string[], valued: readonly string[]) {
  const options: [name: string, value: string][] = [];
  let i = 0;
  for (; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--') return { options, rest: words.slice(i + 1) };
    if (!word.startsWith('-')) break;
    const [name = '', ...value] = word.split('=');
    if (value.length > 0) options.push([name, value.join('=')]);
    else if (valued.includes(name)) options.push([name, words[(i += 1)] ?? '']);
  }
  return { options, rest: words.slice(i) };
}

/** What follows the words of a form, options between them apart; null where the command is of another form. */
function skipWords(command: readonly string[], words: readonly string[], valued: readonly string[]): string[] | null {
  const [program = '', ...args] = command;
  const [first, ...others] = words;
  if (nameProgram(program) !== first) return null;
  let left: readonly string[] = args;
  for (const word of others) {
    const { rest } = splitOptions(left, valued);
    if (rest[0] !== word) return null;
    left = rest.slice(1);
  }
  return [...left];
}

function readPackage(rest: readonly string[], { registry, from, valued }: Form): LaunchedPackage | null {
  const isPypi = registry === 'pypi';
  const split = splitOptions(rest, [...valued, ...from, ...(isPypi ? BESIDE : [])]);
  const [first, ...args] = split.rest;
  const spec = split.options.find(([name]) => from.includes(name))?.[1];
  if (first === undefined && spec === undefined) return null;
  return {
    registry,
    spec: spec ?? first ?? '',
    program: spec === undefined ? null : (first ?? null),
    beside: isPypi
      ? split.options.filter(([name]) => BESIDE.includes(name)).flatMap(([, value]) => value.split(/,(?=[A-Za-z])/))
      : [],
    arguments: args,
  };
}

/** What a command fetches before it starts it; null where it starts what is there. */
export function readLauncher(command: readonly [string, ...string[]]): Launcher | null {
  for (const form of FORMS) {
    const rest = skipWords(command, form.words, [...form.valued, ...form.from]);
    const launched = rest === null ? null : readPackage(rest, form);
    if (launched !== null) return { name: form.words.join(' '), kind: 'package', package: launched };
  }
  const project = skipWords(command, ['uv', 'run'], UV_OPTIONS);
  if (project !== null) return { name: 'uv run', kind: 'project', rest: project };
  for (const name of ['docker', 'podman', 'nerdctl']) {
    const rest = skipWords(command, [name, 'run'], ['--context', '-c', '-H', '--host', '--config', '-l']);
    if (rest !== null) return { name: `${name} run`, kind: 'container', rest };
  }
  return null;
}
