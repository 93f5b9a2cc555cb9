import { findHiddenCharacters } from '../../catalog/hidden-characters.ts';
import { escapeKey, writePointer } from '../../catalog/json-pointer.ts';
import { isObject, ownValue } from '../../catalog/json.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import type { ServerGroup, StackForm } from '../forms/form.ts';
import type { StackServer } from '../stack.ts';
import { readEntry } from './read-entry.ts';
import { nameKind, type Report } from './report.ts';

/** So many servers are read of one group. */
export const MOST_SERVERS = 1000;

/** Names are shown up to here. */
const LONGEST_ALIAS = 200;

/** The pointer to a group stands in that of each of its servers. */
const LONGEST_ROOT = 2000;

/** Names that every object of a program in JavaScript has. */
const isInherited = (name: string): boolean => name in {};

function checkAlias(alias: string, place: string, report: Report): void {
  const [hidden] = findHiddenCharacters(alias);
  if (alias.trim() === '')
    report.warn('empty-name', place, 'A server has an empty name.', 'Give it one: rules for its tools need it.');
  else if (hidden !== undefined)
    report.warn(
      'hidden-characters',
      place,
      `The name of a server holds a character that is not seen (${hidden.code}).`,
      'Type the name anew: rules that are written for the name that is seen do not hold for it.',
    );
  if (isInherited(alias))
    report.warn(
      'reserved-name',
      place,
      'The name of a server is one that every object of a JavaScript program has.',
      'Choose another: a client may lose the server, or take the wrong one.',
    );
}

interface Named {
  readonly alias: string;
  readonly key: string;
  readonly value: Json;
}

function nameEntries({ value }: ServerGroup): Named[] {
  if (!Array.isArray(value))
    return Object.entries(value as object).map(([alias, each]) => ({ alias, key: alias, value: each as Json }));
  return value.map((each, i) => {
    const name = isObject(each) ? (ownValue(each, 'name') ?? ownValue(each, 'id')) : null;
    return { alias: typeof name === 'string' ? name : '', key: String(i), value: each };
  });
}

/** The servers of one group, in their order. */
export function readGroup(group: ServerGroup, { keys }: StackForm, report: Report): StackServer[] {
  const root = writePointer(group.keys);
  const named = nameEntries(group);
  if (root.length > LONGEST_ROOT) {
    report.fail('long-name', root, 'The names that lead to some servers are too long.', 'Shorten them.');
    return [];
  }
  if (named.length > MOST_SERVERS)
    report.fail(
      'too-many-servers',
      root,
      `It names ${named.length} servers, of which the first ${MOST_SERVERS} are read.`,
      'Give the rest as a text of its own.',
    );
  return named.slice(0, MOST_SERVERS).flatMap(({ alias, key, value }) => {
    const place = `${root}/${escapeKey(key)}`;
    if (isObject(value)) checkAlias(alias, place, report);
    if (alias.length > LONGEST_ALIAS) report.warn('long-name', place, 'The name of a server is cut.', 'Shorten it.');
    if (!isObject(value)) {
      const message = `A server is ${nameKind(value)}, and no object.`;
      report.fail('not-a-server', place, message, 'Put braces there, with a program or an address in them.');
      return [];
    }
    const server = readEntry(alias.slice(0, LONGEST_ALIAS), { value, place, keys, report });
    if (server === null) return [];
    return [group.off.includes(alias) ? { ...server, isOff: true } : server];
  });
}
