import { isObject, ownValue, type JsonObject } from '../../catalog/json.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import type { EntryKeys, ServerGroup, StackForm } from './form.ts';

/** What most clients call the members of a server. */
export const PLAIN_KEYS: EntryKeys = {
  command: ['command'],
  args: ['args'],
  variables: ['env'],
  url: ['url'],
  off: [],
  on: [],
  prefers: 'command',
  needsType: false,
};

/** Every name that some client has for a member. */
export const ALL_KEYS: EntryKeys = {
  command: ['command', 'cmd'],
  args: ['args', 'arguments'],
  variables: ['env', 'environment', 'envs', 'env_vars', 'env_keys'],
  url: ['url', 'httpUrl', 'serverUrl', 'server_url', 'uri', 'baseUrl', 'endpoint'],
  off: ['disabled'],
  on: ['enabled', 'isActive'],
  prefers: 'command',
  needsType: false,
};

/** The group at some keys; null where nothing stands there that could be one. */
export function groupAt(value: JsonObject, keys: readonly string[], off: readonly string[] = []): ServerGroup | null {
  let at: Json | undefined = value;
  for (const key of keys) at = isObject(at) ? ownValue(at, key) : undefined;
  return isObject(at) || Array.isArray(at) ? { keys, value: at, off } : null;
}

/** The texts of a list; none where it is no list. */
export const listTexts = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** Reads the group at some keys. */
export const readAt =
  (...keys: readonly string[]) =>
  (value: JsonObject): readonly ServerGroup[] | null => {
    const group = groupAt(value, keys);
    return group === null ? null : [group];
  };

/** The servers of a value below `mcpServers`. */
export const readMcpServers = readAt('mcpServers');

/** The entries of the group at some keys that are objects. */
export function entriesAt(value: JsonObject, ...keys: readonly string[]): JsonObject[] {
  const group = groupAt(value, keys)?.value ?? {};
  return (Array.isArray(group) ? group : Object.values(group)).filter(isObject);
}

/** Whether some server of the group at some keys has a member. */
export const someAt = (value: JsonObject, member: string, ...keys: readonly string[]): boolean =>
  entriesAt(value, ...keys).some((entry) => Object.hasOwn(entry, member));

/** Whether a value is a list of names, as of tools that are offered. */
export const isNameList = (value: Json | undefined): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');

/** Whether an object says how a server is reached. */
export const startsServer = (entry: JsonObject): boolean =>
  [...ALL_KEYS.command, ...ALL_KEYS.url].some((key) => {
    const member = ownValue(entry, key);
    return typeof member === 'string' || isNameList(member);
  });

/** Whether a value is nothing but servers with their names, of which most say how they are reached. */
export function isServerMap(value: JsonObject): boolean {
  const entries = Object.values(value);
  return entries.every(isObject) && entries.filter(startsServer).length * 2 > entries.length;
}

/** Members that a server has in some client; what has others is something else that has an address. */
const MEMBERS = new Set(
  [
    ...[ALL_KEYS.command, ALL_KEYS.args, ALL_KEYS.variables, ALL_KEYS.url, ALL_KEYS.off, ALL_KEYS.on].flat(),
    ...['type', 'transport', 'headers', 'cwd', 'timeout', 'name', 'description', 'tools', 'alwaysAllow', 'autoApprove'],
    ...['trust', 'includeTools', 'excludeTools', 'envFile', 'oauth', 'gallery', 'version', 'dev', 'source', 'settings'],
    ...['bearer_token_env_var', 'http_headers', 'env_http_headers', 'startup_timeout_sec', 'tool_timeout_sec'],
    ...[
      'enabled_tools',
      'disabled_tools',
      'transportType',
      'requestOptions',
      'working_directory',
      'serverInstructions',
    ],
  ].map((name) => name.toLowerCase()),
);

/** Whether a value is one server without its name. */
export const isBareServer = (value: JsonObject): boolean =>
  startsServer(value) && Object.keys(value).every((key) => MEMBERS.has(key.toLowerCase()));

/** Whether some entry of the group at some keys says how it is reached. */
export const startsServers = (value: JsonObject, ...keys: readonly string[]): boolean =>
  entriesAt(value, ...keys).some(startsServer);

/** The servers below `mcpServers`, where `mcp` says which of them are connected: those it allows, but for those it excludes. */
export function readAllowed(value: JsonObject): readonly ServerGroup[] | null {
  const mcp = ownValue(value, 'mcp');
  const own = isObject(mcp) ? mcp : {};
  const allowed = ownValue(own, 'allowed');
  const servers = ownValue(value, 'mcpServers');
  const names = Array.isArray(allowed) && isObject(servers) ? Object.keys(servers) : [];
  const others = names.filter((name) => Array.isArray(allowed) && !allowed.includes(name));
  const group = groupAt(value, ['mcpServers'], [...listTexts(ownValue(own, 'excluded')), ...others]);
  return group === null ? null : [group];
}

/** Whether some server below `mcpServers` has one of these members. */
export const someServerHas =
  (...members: readonly string[]) =>
  (value: JsonObject): boolean =>
    entriesAt(value, 'mcpServers').some((entry) => members.some((member) => Object.hasOwn(entry, member)));

/** A form; what it doesn't say is as with most clients. */
export const defineForm = (
  form: Pick<StackForm, 'id' | 'title' | 'seenIn' | 'source' | 'fileNames' | 'example' | 'gives'> & Partial<StackForm>,
): StackForm => ({
  language: 'json',
  allows: form.language === 'jsonc' ? ['comments', 'trailing-comma'] : [],
  format: null,
  keys: PLAIN_KEYS,
  read: readMcpServers,
  isTold: () => false,
  ...form,
});
