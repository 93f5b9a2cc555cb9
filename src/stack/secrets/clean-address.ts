import { looksSecret } from './looks-secret.ts';

/** Stands for what was left out. */
export const LEFT_OUT = '…';

const ADDRESS = /^(?<scheme>[A-Za-z][A-Za-z0-9+.-]{0,30}):\/\/(?<rest>[^]*)$/;

/** A variable that the client puts in, without the value that some clients let stand for it. */
const PLACEHOLDER = /^\$?\{{1,2}[A-Za-z_][\w:. -]{0,100}\}{1,2}$/;

/** Whether a text is a commit, a tag or a branch: no secret, though a commit looks like one. */
const isReference = (text: string): boolean =>
  /^[0-9a-f]{7,40}$/.test(text) || (/^[A-Za-z\d][\w./-]{0,60}$/.test(text) && !looksSecret(text));

/** Whether a text is a variable that a client puts in: `${env:X}`, `${input:x}`, `{{X}}`. */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text);

/** Takes the value out of `${NAME:-value}`. */
export const cleanPlaceholders = (text: string): string =>
  text.replace(/\$\{(?<name>[A-Za-z_]\w{0,100}):?[-=?+][^}]{0,2000}\}/g, '${$<name>}');

/** A part of a path or of a host, or what stands for it. An `@` within it may end a name and a password. */
const cleanPart = (part: string): string =>
  isPlaceholder(part) || (!looksSecret(part) && !/[^]@|%40/.test(part)) ? part : LEFT_OUT;

const cleanHost = (host: string): string => host.split('.').map(cleanPart).join('.');

function cleanPath(path: string, isGit: boolean): string {
  const [, before = path, reference] = isGit ? (/^([^@]*)@([^@]*)$/.exec(path) ?? []) : [];
  const cleaned = before.split('/').map(cleanPart).join('/');
  return reference === undefined ? cleaned : `${cleaned}@${isReference(reference) ? reference : LEFT_OUT}`;
}

/** An address that begins with a variable which the client puts in; null where the text is none. */
export function cleanVariableAddress(text: string): string | null {
  const [, variable, rest = ''] = /^(\$?\{{1,2}[^{}]{1,100}\}{1,2})(\/[^?#]*)?(?:[?#]|$)/.exec(text) ?? [];
  return variable !== undefined && isPlaceholder(variable) ? variable + cleanPath(rest, false) : null;
}

/**
 * An address without user, password, query and fragment, and with `…` for a part of host or path that could be a
 * secret; null where the text is none.
 */
export function cleanAddress(text: string): string | null {
  const { scheme, rest } = ADDRESS.exec(cleanPlaceholders(text.trim()))?.groups ?? {};
  if (scheme === undefined || rest === undefined || rest === '') return null;
  const isWeb = /^(?:https?|wss?)$/i.test(scheme);
  const isGit = /^git\+/i.test(scheme);
  // Of a web address the user ends before the path; of a connection string a password may hold any sign.
  const userEnd = isWeb || isGit ? /^[^/?#]*@/.exec(rest)?.[0].length : rest.lastIndexOf('@') + 1;
  const [bare = ''] = rest.slice(userEnd ?? 0).split(/[?#]/);
  const [host = '', ...path] = bare.split('/');
  const [name = '', port] = host.split(/:(?=\d*$)/);
  if (name === '' && path.every((part) => part === '')) return `${scheme}://${LEFT_OUT}`;
  const start = `${scheme.toLowerCase()}://${cleanHost(name)}${port === undefined ? '' : `:${port}`}`;
  return path.length === 0 ? start : `${start}/${cleanPath(path.join('/'), isGit)}`;
}
