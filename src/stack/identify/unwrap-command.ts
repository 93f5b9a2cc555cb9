import { nameProgram } from '../../catalog/read-launcher.ts';
import { splitWords } from '../secrets/split-words.ts';

/** So many programs at most stand around a server. */
const MOST_WRAPPERS = 8;

const VARIABLE = /^[A-Za-z_]\w*=/;
const SHELL = /^(?:ba|z|da|k|fi)?sh$/;

/** Programs that start what follows their options, and options of them that take a value. */
const STARTERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['sudo', ['-u', '--user', '-g', '--group', '-h', '--host', '-C', '-D', '--chdir']],
  ['doas', ['-u', '-C']],
  ['env', ['-u', '--unset', '-C', '--chdir', '-S']],
  ['nohup', []],
  ['exec', ['-a']],
  ['time', []],
  ['nice', ['-n', '--adjustment']],
  ['caffeinate', ['-t', '-w']],
  ['command', []],
  ['cross-env', []],
  ['dotenv', ['-e', '-c', '-v', '-p']],
  ['dotenvx', ['-f', '--env-file', '-fk']],
  ['doppler', ['-p', '--project', '-c', '--config']],
  ['op', ['--env-file', '--account']],
  ['mise', ['-C', '--cd']],
  ['wsl', ['-d', '--distribution', '-u', '--user', '--cd']],
  ['corepack', []],
  ['envmcp', ['--env-file', '-e']],
]);

/** Words of such a program before what it starts. */
const OWN_WORDS = new Set(['run', 'exec', 'x']);
const WITH_WORDS = new Set(['dotenvx', 'doppler', 'op', 'mise']);

/** What a starter starts. */
function skipStarter(words: readonly string[], valued: readonly string[], hasWords: boolean): string[] {
  const separator = words.indexOf('--');
  if (hasWords && separator >= 0) return words.slice(separator + 1);
  let i = 0;
  for (; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--') return words.slice(i + 1);
    if (valued.includes(word)) i += 1;
    else if (!word.startsWith('-') && !VARIABLE.test(word) && !(hasWords && OWN_WORDS.has(word))) break;
  }
  return words.slice(i);
}

/** The last command of a line of a shell that starts something, without what only prepares it. */
function readLine(line: string): string[] | null {
  const words = splitWords(line.replace(/(?<=\S)(?:;|&&|\|\|)/g, ' $& '));
  if (words === null) return null;
  const commands: string[][] = [[]];
  for (const word of words)
    if (/^(?:&&|\|\||;|&|\|)$/.test(word)) commands.push([]);
    else commands.at(-1)?.push(word);
  return (
    commands.findLast(([first]) => first !== undefined && !/^(?:cd|export|source|\.|set|nvm|eval)$/.test(first)) ?? null
  );
}

/** What a shell is told to run: the line after `-c`, or the words after `/c`. */
function readShell(program: string, args: readonly string[]): string[] | null {
  if (program === 'cmd') {
    const at = args.findIndex((word) => /^\/[ck]$/i.test(word));
    const rest = args.slice(at + 1);
    return at < 0 ? null : rest.length === 1 ? readLine(rest[0] ?? '') : rest;
  }
  const option = SHELL.test(program) ? /^-[a-z]*c$/ : /^-(?:c|command)$/i;
  const at = args.findIndex((word) => option.test(word));
  if (at < 0) return null;
  const rest = args.slice(at + 1);
  return SHELL.test(program) || rest.length === 1 ? readLine(rest[0] ?? '') : rest;
}

/** The command that really starts the server, without shells, `sudo`, `env` and the like around it. */
export function unwrapCommand(words: readonly string[]): string[] {
  let left = [...words];
  for (let i = 0; i < MOST_WRAPPERS; i += 1) {
    const start = left.findIndex((word) => !VARIABLE.test(word));
    left = start < 0 ? [] : left.slice(start);
    const program = nameProgram(left[0] ?? '').toLowerCase();
    const valued = STARTERS.get(program);
    if (valued !== undefined) left = skipStarter(left.slice(1), valued, WITH_WORDS.has(program));
    else if (SHELL.test(program) || /^(?:cmd|powershell|pwsh)$/.test(program)) {
      const inner = readShell(program, left.slice(1));
      if (inner === null) return left;
      left = inner;
    } else return left;
  }
  return left;
}
