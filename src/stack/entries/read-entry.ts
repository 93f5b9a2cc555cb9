import { isObject, ownValue } from '../../catalog/json.ts';
import { cleanAddress, cleanPlaceholders, cleanVariableAddress } from '../secrets/clean-address.ts';
import type { Launch, StackServer } from '../stack.ts';
import { readCommand } from './read-command.ts';
import { openCommand, readMember, type Entry, type Member } from './read-member.ts';
import { readVariables } from './read-variables.ts';
import { nameKind } from './report.ts';

/** Kinds of server that are part of a client itself. */
const BUILT_IN = new Set(['builtin', 'platform', 'frontend', 'inline_python', 'extension', 'sdk']);

const REMOTE = /^(?:https?|sse|remote|streamable[-_ ]?http|streaming[-_ ]?http|ws|websocket)$/i;

const textAt = (entry: Entry, key: string): string | null => {
  const value = ownValue(entry.value, key);
  return typeof value === 'string' ? value : null;
};

function readAddress(entry: Entry, { key, value }: Member): Launch | null {
  const place = `${entry.place}/${key}`;
  if (entry.keys.needsType && textAt(entry, 'type') === null)
    entry.report.warn(
      'address-without-type',
      entry.place,
      'It has an address and no type; this client leaves such a server out.',
      'Add "type": "http", or "sse".',
    );
  const fail = (message: string): null => {
    entry.report.fail('bad-address', place, message, 'Put an address there that begins with https://.');
    return null;
  };
  if (typeof value !== 'string') return fail(`The address is ${nameKind(value)}, and no text.`);
  const bare = cleanPlaceholders(value.trim());
  const variable = cleanVariableAddress(bare);
  if (variable !== null) return { kind: 'address', url: variable };
  const url = cleanAddress(bare);
  if (url === null) return fail('The address does not begin with https:// or the like.');
  if (!/^(?:https?|wss?|unix|pipe):/.test(url)) return fail('The address is none of the web, and no socket.');
  return { kind: 'address', url };
}

function chooseLaunch(entry: Entry): Launch | null {
  const command = readMember(entry, 'command');
  const address = readMember(entry, 'url');
  if (command !== null && address !== null) {
    const type = textAt(entry, 'type') ?? textAt(entry, 'transport') ?? '';
    const isRemote = REMOTE.test(type) || (type === '' && entry.keys.prefers === 'url');
    entry.report.warn(
      'command-and-address',
      entry.place,
      `It has a program and an address; the ${isRemote ? 'address' : 'program'} is read here.`,
      'Leave one of them out: which one counts, each client decides for itself.',
    );
    return isRemote ? readAddress(entry, address) : readCommand(entry, command);
  }
  const addresses = entry.keys.url.filter((key) => Object.hasOwn(entry.value, key));
  if (addresses.length > 1)
    entry.report.warn(
      'several-addresses',
      entry.place,
      `It has several addresses; "${addresses[0] ?? ''}" is read here.`,
      'Leave out all but one: which one counts, each client decides for itself.',
    );
  if (command !== null) return readCommand(entry, command);
  if (address !== null) return readAddress(entry, address);
  entry.report.fail(
    'no-launch',
    entry.place,
    'Nothing says how the server is reached: it has neither a program nor an address.',
    `Give it "${entry.keys.command[0] ?? 'command'}" or "${entry.keys.url[0] ?? 'url'}".`,
  );
  return null;
}

/** Whether a member that turns the server off does so. What is neither true nor false turns nothing off. */
function readSwitch(entry: Entry, purpose: 'off' | 'on'): boolean {
  const member = readMember(entry, purpose);
  if (member === null) return false;
  const isOwn = entry.keys[purpose].includes(member.key);
  if (typeof member.value === 'boolean') return isOwn && member.value === (purpose === 'off');
  entry.report.warn(
    'switch-not-boolean',
    `${entry.place}/${member.key}`,
    `What turns the server on or off is ${nameKind(member.value)}; it is read as on.`,
    'Put true or false there, without quotes.',
  );
  return false;
}

/** One server; null where it is none, and then the report says why. */
export function readEntry(alias: string, raw: Entry): StackServer | null {
  const type = textAt(raw, 'type') ?? textAt(raw, 'source') ?? '';
  const isStarted = ['command', 'cmd', 'url', 'uri'].some((key) => Object.hasOwn(raw.value, key));
  if (BUILT_IN.has(type) && !isStarted) {
    const message = 'It is part of the client itself, and is left out.';
    raw.report.warn('built-in', raw.place, message, 'Nothing to do here: it is no server that is started.');
    return null;
  }
  const entry = isObject(raw.value['command']) ? { ...raw, value: openCommand(raw) } : raw;
  const launch = chooseLaunch(entry);
  const variables = readVariables(entry);
  const [off, on] = [readSwitch(entry, 'off'), readSwitch(entry, 'on')];
  return launch === null ? null : { alias, launch, variables, isOff: off || on, place: entry.place };
}
