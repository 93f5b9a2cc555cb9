import { cleanAddress, cleanPlaceholders, isPlaceholder, LEFT_OUT } from './clean-address.ts';
import { looksSecret } from './looks-secret.ts';
import { joinWords, splitWords } from './split-words.ts';

/** Longer arguments are data, and not worth showing. */
const LONGEST = 500;

/** Names of options whose value is, or could be, a secret or somebody's own. */
const SECRET_NAME =
  /key|token|secret|pass|pwd|auth|cred|sig|session|cookie|bearer|header|conn|dsn|private|cert|licen[cs]e|jwt|salt|seed|mnemonic|wallet|account|user|login|mail|phone|webhook|client|tenant|(?:^|[-_])(?:pat|pin|otp|id|app|env|mfa|uri|url)(?:$|[-_])/i;

/** Options that take no value, though their name may sound like a secret's. */
const SWITCH = /^--(?:no|allow|enable|disable|skip|use|without|with)-/;

/** Options of one letter whose value is often a secret: of curl, of database programs, of servers themselves. */
const SHORT = /^-[a-zA-Z]$/;

const SHELL = /(?:^|[\\/])(?:(?:ba|z|da|k|fi|pw)?sh|cmd|powershell)(?:\.exe)?$/i;
const COMMAND_OPTION = /^-[a-z]*c$|^-command$|^\/c$/i;

const PATH = /^(?:[./~]|[A-Za-z]:[\\/]|%\w+%|\$\{?\w+\}?[\\/]|\\\\)/;
const DIGEST = /^[\w./:-]+@sha256:[0-9a-f]{64}$/;
const GIT_SHORTHAND = /^(?:github:)?[\w.-]+\/[\w.-]+#[0-9a-f]{7,40}$/;
const NPM_ALIAS = /^(?:(?:@[\w.~-]+\/)?[\w.~-]+@)?(?:npm|jsr):/;
const VARIABLE = /^(?<name>[A-Za-z_][A-Za-z0-9_]*)=(?!=)/;
const OPTION = /^(?<name>--?[A-Za-z][\w.-]*)=(?<value>[^]*)$/;

const isWord = (value: string): boolean => /^(?:[a-z][a-z-]{0,19}|\d{1,6})$/.test(value);

/** Whether a text may be a name and a password before a host: a colon, and an `@` behind it. */
const holdsPassword = (text: string): boolean => {
  const colon = text.indexOf(':');
  return colon > 0 && text.lastIndexOf('@') > colon;
};

/** A path, in which a folder may be called by a random name. */
const cleanPath = (path: string): string =>
  path
    .split(/(?<=[\\/])/)
    .map((part) => {
      const end = /[\\/]$/.exec(part)?.[0] ?? '';
      const name = part.slice(0, part.length - end.length);
      const isSecret = (looksSecret(name) && !isPlaceholder(name)) || holdsPassword(name);
      return `${isSecret ? LEFT_OUT : name}${end}`;
    })
    .join('');

/** What may be kept of a value that stands by itself. */
export function cleanValue(raw: string): string {
  const value = cleanPlaceholders(raw);
  if (isPlaceholder(value) || DIGEST.test(value) || GIT_SHORTHAND.test(value)) return value;
  if (value.length > LONGEST || /^\s*[[{]/.test(value)) return LEFT_OUT;
  const address = cleanAddress(value);
  if (address !== null) return address;
  // A part before an address names a package: `name @ git+https://…`.
  const [, before, after = ''] = /^([\w.-]+(?:\[[\w,.-]*\])?) ?@ ?(git\+\S+)$/.exec(value) ?? [];
  if (before !== undefined) return `${before} @ ${cleanAddress(after) ?? LEFT_OUT}`;
  if (PATH.test(value) && !/[=+]$|:\/\//.test(value)) return cleanPath(value);
  if (value.includes('://') || (!NPM_ALIAS.test(value) && holdsPassword(value))) return LEFT_OUT;
  return looksSecret(value) ? LEFT_OUT : value;
}

const cleanAfterSecret = (value: string): string => {
  if (isPlaceholder(value)) return value;
  const address = cleanAddress(value);
  return address ?? LEFT_OUT;
};

/** A variable set on the command line keeps its name; a header keeps nothing. */
const cleanVariable = (word: string): string => {
  const name = VARIABLE.exec(word)?.groups?.['name'];
  if (name !== undefined) return `${name}=${LEFT_OUT}`;
  return /^[A-Za-z_]\w{0,80}$/.test(word) && !looksSecret(word) ? word : LEFT_OUT;
};

function cleanLine(line: string): string {
  const words = splitWords(line);
  return words === null ? LEFT_OUT : joinWords(cleanArguments(words));
}

/** The arguments of a command, each as written, or with `…` for what could be a secret. */
export function cleanArguments(words: readonly string[]): string[] {
  return words.map((word, i) => {
    const before = words[i - 1] ?? '';
    if (COMMAND_OPTION.test(before) && words.slice(0, i).some((each) => SHELL.test(each))) return cleanLine(word);
    if (/^(?:-e|--env)$/.test(before)) return cleanVariable(word);
    if (/^(?:-H|--header|--headers)$/.test(before)) return LEFT_OUT;
    if (/^--?[A-Za-z]/.test(before) && !before.includes('=') && !SWITCH.test(before) && !word.startsWith('--')) {
      if (!SHORT.test(before) && SECRET_NAME.test(before)) return cleanAfterSecret(word);
      if (SHORT.test(before) && /^-[ktsauP]$/.test(before) && !isWord(word) && !/^[@./~]|[/.@]/.test(word))
        return cleanAfterSecret(word);
    }
    const { name, value } = OPTION.exec(word)?.groups ?? {};
    if (name !== undefined && value !== undefined)
      return looksSecret(name)
        ? LEFT_OUT
        : `${name}=${SECRET_NAME.test(name) ? cleanAfterSecret(value) : VARIABLE.test(value) ? cleanVariable(value) : cleanValue(value)}`;
    return VARIABLE.test(word) ? cleanVariable(word) : cleanValue(word);
  });
}

/** A command with its arguments, all without secrets; a command that is a whole line is split into words. */
export function cleanCommand(command: string, args: readonly string[]): { command: string; args: string[] } {
  const [first = '', ...rest] = cleanArguments([command, ...args]);
  return { command: first, args: rest };
}
