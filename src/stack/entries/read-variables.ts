import { escapeKey } from '../../catalog/json-pointer.ts';
import { isObject, ownValue } from '../../catalog/json.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { looksSecret } from '../secrets/looks-secret.ts';
import { readMember, type Entry } from './read-member.ts';
import { nameKind } from './report.ts';

/** Names are cut here; nobody calls a variable so. */
const LONGEST = 100;
const MOST = 500;

/** Members that only name variables, which come from the client's own environment. */
const LISTS = new Set(['env_vars', 'env_keys']);

/** What a variable may be called; a name that looks like a secret is none. */
const isName = (name: string): boolean => name.length <= LONGEST && !/[\s=:]/.test(name) && !looksSecret(name);

/** The name in `NAME=value`, `NAME`, or `{name, value}`. */
function nameOf(each: Json): string | null {
  if (typeof each === 'string') return each.split('=')[0]?.trim() ?? null;
  const name = isObject(each) ? (ownValue(each, 'name') ?? ownValue(each, 'key')) : null;
  return typeof name === 'string' ? name : null;
}

function readNames(entry: Entry, key: string): string[] {
  const { report } = entry;
  const place = `${entry.place}/${key}`;
  const value = ownValue(entry.value, key) ?? null;
  if (Array.isArray(value)) {
    if (!LISTS.has(key))
      report.warn('variables-not-an-object', place, 'The variables are a list.', 'Give names with values, in braces.');
    return value.slice(0, MOST).flatMap((each) => nameOf(each) ?? []);
  }
  if (!isObject(value)) {
    report.fail('variables-not-an-object', place, `The variables are ${nameKind(value)}.`, 'Give names with values.');
    return [];
  }
  return Object.entries(value)
    .slice(0, MOST)
    .map(([name, each]) => {
      const at = `${place}/${isName(name) ? escapeKey(name) : ''}`;
      const hint = 'Put it in quotes: some clients refuse the whole file for it.';
      if (typeof each !== 'string')
        report.warn('variable-not-text', at, `The value of a variable is ${nameKind(each)}, and no text.`, hint);
      return name;
    });
}

/** The names of the variables that are set, each once. Their values are looked at by nothing but their kind. */
export function readVariables(entry: Entry): string[] {
  const member = readMember(entry, 'variables');
  if (member === null) return [];
  const others = entry.keys.variables.filter((key) => key !== member.key && Object.hasOwn(entry.value, key));
  const names = [member.key, ...others].flatMap((key) => readNames(entry, key));
  return [...new Set(names.filter((name) => name !== '' && isName(name)))];
}
