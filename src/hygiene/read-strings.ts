import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';
import { escapeKey } from '../catalog/json-pointer.ts';
import { foldCase } from '../catalog/fold-case.ts';
import type { Field } from '../classifier/reading/read-definition.ts';
import { readFlow, serveAsIs, type Flow } from './read-flow.ts';

/** The texts of fields behind one another, with `separator` between them. */
export interface RunningText {
  readonly fields: readonly Field[];
  readonly parts: readonly Flow[];
  readonly text: string;
  /** Where each field's part begins in `text`. */
  readonly starts: readonly number[];
}

/** All strings of a definition, keys included, as far as they are read. */
export interface DefinitionStrings {
  /** What they were read from. */
  readonly tool: ToolDefinition;
  readonly fields: readonly Field[];
  /** All fields as served. */
  readonly served: RunningText;
  /** Those that are more than one word, as they flow: most keys and types of a schema say nothing. */
  readonly flowing: RunningText;
  /** The text of those in small letters. */
  readonly small: string;
  /** What all keys and strings add up to, in UTF-16 units, whether read or not. */
  readonly units: number;
  /** Whether it holds more, or nests deeper, than is read. */
  readonly isCut: boolean;
}

/** Holds a line break, which no pattern reads across. */
const separator = '\n\0\n';

/** How much of a definition is read. What holds more is found oversize, so that nothing goes by unsaid. */
export const stringLimits = { units: 200_000, allUnits: 500_000, fields: 20_000, depth: 100 } as const;

/** Where a value lies: pointers are spelled only for strings, so that a deep definition costs no more than a flat one. */
interface Place {
  readonly parent: Place | null;
  readonly key: string;
  /** From 1, for a member of the tool itself. */
  readonly depth: number;
  /** Its JSON Pointer, once it was spelled. */
  pointer: string | null;
}

const spellPointer = (place: Place | null): string =>
  place === null ? '' : (place.pointer ??= `${spellPointer(place.parent)}/${escapeKey(place.key)}`);

const isOneWord = (text: string): boolean => /^[\w$./-]*$/.test(text) && !text.includes('mcp__');

function joinFields(fields: readonly Field[], read: (text: string) => Flow): RunningText {
  const parts = fields.map(({ text }) => read(text));
  let next = 0;
  const starts = parts.map(({ text }) => {
    const start = next;
    next += text.length + separator.length;
    return start;
  });
  return { fields, parts, text: parts.map(({ text }) => text).join(separator), starts };
}

/** Collects the strings of a tool of any shape and depth, in served order; never throws. */
export function readStrings(tool: ToolDefinition): DefinitionStrings {
  const fields: Field[] = [];
  let units = 0;
  let read = 0;
  let isCut = false;
  const take = (text: string, part: Field['part'], place: Place): void => {
    units += text.length;
    const room = Math.min(stringLimits.units, stringLimits.allUnits - read);
    if (text.length > room || fields.length >= stringLimits.fields || place.depth > stringLimits.depth) isCut = true;
    if (text === '' || room <= 0 || fields.length >= stringLimits.fields || place.depth > stringLimits.depth) return;
    read += Math.min(text.length, room);
    fields.push({ pointer: spellPointer(place), part, text: text.slice(0, room) });
  };
  const stack: { readonly value: unknown; readonly place: Place | null }[] = [{ value: tool, place: null }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { value, place } = top;
    if (typeof value === 'string' && place) take(value, 'value', place);
    if (typeof value !== 'object' || value === null) continue;
    const isList = Array.isArray(value);
    const inside = Object.entries(value).map(([key, each]) => ({
      value: each as unknown,
      place: { parent: place, key, depth: (place?.depth ?? 0) + 1, pointer: null },
    }));
    if (!isList && place) for (const each of inside) take(each.place.key, 'key', each.place);
    for (const each of inside.reverse()) stack.push(each);
  }
  const flowing = joinFields(
    fields.filter(({ text }) => !isOneWord(text)),
    readFlow,
  );
  return {
    tool,
    fields,
    served: joinFields(fields, serveAsIs),
    flowing,
    small: foldCase(flowing.text),
    units,
    isCut,
  };
}
