import type { Json } from '../../catalog/schema/tool-definition.ts';
import { splitWords } from '../secrets/split-words.ts';
import { readJson } from './read-json.ts';
import type { ReadText, TextRemark } from './text-remark.ts';

/** A command that adds a server to a client. */
const ADD =
  /^\s*(?:[$>%]\s+)?(?:npx\s+\S+\s+)?(?:claude|codex|gemini|qwen|opencode|droid|amp|copilot)\s+mcp\s+add(?:-json)?\s/;
const VSCODE = /^\s*(?:[$>%]\s+)?code(?:-insiders)?\s+--add-mcp\s/;

/** Options that take a value; others take none. */
const VALUED = new Set(['-t', '--transport', '-s', '--scope', '-e', '--env', '-H', '--header', '--url', '--type']);
const VALUED_LONG =
  /^--(?:bearer-token-env-var|client-id|callback-port|timeout|description|include-tools|exclude-tools)$/;

/** Whether a text is commands that add servers. */
export const holdsCommands = (text: string): boolean =>
  text.split('\n').some((line) => ADD.test(line) || VSCODE.test(line));

/** Lines that a backslash joins are one. */
const joinLines = (text: string): string[] => text.replace(/\\\r?\n/g, ' ').split(/\r?\n/);

interface Added {
  readonly name: string;
  readonly server: Json;
}

const parseServer = (json: string | undefined): Json | undefined => readJson(json ?? '').value;

/** What is added by the words after `mcp add`. */
function readAdd(words: readonly string[]): Added | null {
  const options: [string, string][] = [];
  const rest: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--') {
      rest.push(...words.slice(i + 1));
      break;
    }
    const [option = '', ...value] = word.startsWith('--') ? word.split('=') : [word];
    // After the program its own arguments follow, whatever they look like.
    if (rest.length >= 2 || !word.startsWith('-')) rest.push(word);
    else if (value.length > 0) options.push([option, value.join('=')]);
    else if (VALUED.has(word) || VALUED_LONG.test(word)) options.push([word, words[(i += 1)] ?? '']);
  }
  const [name, command, ...args] = rest;
  if (name === undefined) return null;
  const named = Object.fromEntries(
    options
      .filter(([option]) => option === '-e' || option === '--env')
      .map(([, variable]) => [variable.split('=')[0] ?? '', '']),
  );
  const url =
    options.find(([option]) => option === '--url')?.[1] ?? (/^https?:\/\//.test(command ?? '') ? command : undefined);
  if (url !== undefined) return { name, server: { url, env: named } };
  return command === undefined ? null : { name, server: { command, args, env: named } };
}

function readLine(line: string): Added | null {
  const words = splitWords(line.replace(/^\s*[$>%]\s+/, ''));
  if (words === null) return null;
  if (VSCODE.test(line)) {
    const value = parseServer(words[words.indexOf('--add-mcp') + 1]);
    const name = typeof value === 'object' && value !== null && !Array.isArray(value) ? value['name'] : undefined;
    return value === undefined ? null : { name: typeof name === 'string' ? name : '', server: value };
  }
  const at = words.findIndex((word, i) => words[i - 1] === 'mcp' && /^add(?:-json)?$/.test(word));
  if (words[at] === 'add') return readAdd(words.slice(at + 1));
  const [name, json] = words
    .slice(at + 1)
    .filter((word, i, all) => !/^-/.test(word) && !/^(?:-s|--scope)$/.test(all[i - 1] ?? ''));
  const server = parseServer(json);
  return name === undefined || server === undefined ? null : { name, server };
}

/** Reads commands that add servers, as an object with the servers below `mcpServers`. Throws never. */
export function readCommands(text: string): ReadText {
  const remarks: TextRemark[] = [];
  const servers: [string, Json][] = [];
  for (const [i, line] of joinLines(text).entries()) {
    if (!ADD.test(line) && !VSCODE.test(line)) continue;
    const added = readLine(line);
    if (added !== null) servers.push([added.name, added.server]);
    else
      remarks.push({
        code: 'unreadable-command',
        level: 'error',
        path: '',
        message: `Command ${i + 1} adds no server that can be told.`,
        hint: 'Write a name, then -- and the program with its arguments, or an address.',
      });
  }
  const twice = servers.filter(([name], i) => servers.findIndex(([other]) => other === name) !== i);
  for (const [name] of twice)
    remarks.push({
      code: 'duplicate-key',
      level: 'warning',
      path: '',
      message: `Two commands add a server of the same name; the last is read${name === '' ? ', and it has none' : ''}.`,
      hint: 'Name them apart.',
    });
  return { value: { mcpServers: Object.fromEntries(servers) }, remarks };
}
