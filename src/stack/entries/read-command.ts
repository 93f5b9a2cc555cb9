import type { Json } from '../../catalog/schema/tool-definition.ts';
import { cleanCommand } from '../secrets/clean-arguments.ts';
import { splitWords } from '../secrets/split-words.ts';
import type { Launch } from '../stack.ts';
import { readMember, type Entry, type Member } from './read-member.ts';
import { nameKind } from './report.ts';

/** More arguments are no command line. */
const MOST_ARGUMENTS = 500;

/** Programs that are called with more words, which some write into the name of the program. */
const LAUNCHER =
  /^(?:[A-Za-z_]\w*=\S+\s+)*(?:npx|uvx|uv|node|python3?|docker|bunx|pnpm|yarn|pipx|deno|bun|npm|sudo|env)\s/;

function readArgument(argument: Json, place: string, { report }: Entry): string[] {
  if (typeof argument === 'string') return [argument];
  if (typeof argument === 'number' || typeof argument === 'boolean') {
    report.warn('argument-not-text', place, `An argument is ${nameKind(argument)}, and no text.`, 'Put it in quotes.');
    return [String(argument)];
  }
  report.fail('argument-not-text', place, `An argument is ${nameKind(argument)}, and no text.`, 'Put a text there.');
  return [];
}

function readWords(list: readonly Json[], place: string, entry: Entry): string[] {
  if (list.length > MOST_ARGUMENTS)
    entry.report.fail(
      'too-many-arguments',
      place,
      `It has ${list.length} arguments, of which the first ${MOST_ARGUMENTS} are read.`,
      'No command needs so many.',
    );
  return list.slice(0, MOST_ARGUMENTS).flatMap((each, i) => readArgument(each, `${place}/${i}`, entry));
}

function readArguments(entry: Entry): string[] {
  const member = readMember(entry, 'args');
  if (member === null) return [];
  const place = `${entry.place}/${member.key}`;
  if (Array.isArray(member.value)) return readWords(member.value, place, entry);
  const words = typeof member.value === 'string' ? splitWords(member.value) : null;
  const message = `The arguments are ${nameKind(member.value)}, and no list.`;
  if (words === null) entry.report.fail('arguments-not-a-list', place, message, 'Make it a list of texts.');
  else entry.report.warn('arguments-not-a-list', place, message, 'Make it a list of texts: clients refuse one text.');
  return words ?? [];
}

/** The program and its arguments; null where the member names none, and then why. */
export function readCommand(entry: Entry, { key, value }: Member): Launch | null {
  const place = `${entry.place}/${key}`;
  if (Array.isArray(value)) {
    const [command = '', ...args] = readWords(value, place, entry);
    if (command.trim() !== '') return { kind: 'command', ...cleanCommand(command, [...args, ...readArguments(entry)]) };
    entry.report.fail('empty-command', place, 'The list names no program.', 'Put the program first.');
    return null;
  }
  if (typeof value !== 'string' || value.trim() === '') {
    const message =
      value === '' ? 'The program has no name.' : `The program is ${nameKind(value)}, and no name of one.`;
    const code = typeof value === 'string' ? 'empty-command' : 'command-not-text';
    entry.report.fail(code, place, message, 'Put the name of the program there.');
    return null;
  }
  const words = LAUNCHER.test(value) ? splitWords(value) : null;
  if (words === null) return { kind: 'command', ...cleanCommand(value, readArguments(entry)) };
  entry.report.warn(
    'command-with-arguments',
    place,
    'The name of the program holds its arguments too.',
    'Put them into the list of arguments: most clients look for a program of that whole name.',
  );
  const [command = '', ...args] = words;
  return { kind: 'command', ...cleanCommand(command, [...args, ...readArguments(entry)]) };
}
