import { unescapeKey } from '../../catalog/json-pointer.ts';
import type { Assessment } from '../../catalog/schema/assessment.ts';
import type { Json, ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import type { MildModes } from '../intent.ts';
import { readArguments } from './name-arguments.ts';

const TOP_LEVEL = '/inputSchema/properties/';

/** The argument at the top level that a JSON Pointer names; null where it names anything else. */
function readTopLevel(pointer: string): string | null {
  const key = pointer.startsWith(TOP_LEVEL) ? pointer.slice(TOP_LEVEL.length) : '/';
  return key.includes('/') ? null : unescapeKey(key);
}

/** The one argument that all the ways of calling a tool hang on; null where there are more, or a free-form one. */
function findChooser({ modes }: Assessment): string | null {
  const [pointer, ...others] = new Set(modes.map(({ parameter }) => parameter));
  if (pointer === undefined || others.length > 0 || modes.some(({ value }) => value === null)) return null;
  return readTopLevel(pointer);
}

const splitWords = (name: string): string[] =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u);

// A permission takes two witnesses: the verdict, and the value's own first word.
const LOOKING = new Set(
  'list get search find read show view describe count status check query preview fetch lookup filter history info health verify'.split(
    ' ',
  ),
);

// To look these up is to hand out secrets or what is known of people, or leave to put something somewhere.
const DELICATE = new Set(
  'key keys secret secrets token tokens password passwords credential credentials cookie cookies cert certs certificate certificates vault env environment vars variables user users member members people person persons contact contacts candidate candidates employee employees customer customers patient patients subscriber subscribers message messages mail mails email emails chat chats conversation conversations upload'.split(
    ' ',
  ),
);

const isDelicate = (name: string): boolean => splitWords(name).some((word) => DELICATE.has(word));

const isText = (schema: { readonly [key: string]: Json }): boolean =>
  schema['type'] === 'string' ||
  (schema['type'] === undefined &&
    Array.isArray(schema['enum']) &&
    schema['enum'].every((value) => typeof value === 'string'));

/** Whether a value is one half of a switch, as `read` beside `unread`: then it sets something. */
const isSwitch = (value: string, { modes }: Assessment): boolean => modes.some((mode) => mode.value === `un${value}`);

/** Whether a tool as a whole can hand out more than its harmless ways say. */
function revealsMore(tool: ToolDefinition, { axes }: Assessment): boolean {
  if (axes !== null && (axes.code.level === 'unbounded' || axes.privacy.level !== 'ordinary')) return true;
  return isDelicate(tool.name) || readArguments(tool).some(([name]) => /reveal|decrypt|secret/i.test(name));
}

/**
 * The values of a tool's one chooser by which it only looks something up; null where there are none, or where the
 * chooser alone doesn't settle it: a second argument that deletes, a verb of HTTP on any path, code, secrets.
 */
export function findMildModes(tool: ToolDefinition, assessment: Assessment): MildModes | null {
  const argument = findChooser(assessment);
  if (argument === null || /method$/i.test(argument) || revealsMore(tool, assessment)) return null;
  const schema = readArguments(tool).find(([name]) => name === argument)?.[1];
  if (schema === undefined || !isText(schema)) return null;
  const values = assessment.modes
    .filter(({ category, severity }) => category === 'Read' && severity === 'low')
    .flatMap(({ value }) => (value === null ? [] : [value]))
    .filter((value) => LOOKING.has(splitWords(value)[0] ?? '') && !isDelicate(value) && !isSwitch(value, assessment));
  return values.length === 0 ? null : { argument, values: [...new Set(values)] };
}
