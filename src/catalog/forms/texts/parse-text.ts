import type { Json } from '../../schema/tool-definition.ts';
import type { Remark } from '../form.ts';
import { readEventData } from './event-data.ts';
import { findJsonValues, type JsonValue } from './json-values.ts';

/** A text as one value; several are a list. */
export interface ParsedText {
  readonly value: Json;
  /** The JSON texts that it was read from, each with the pointer to where its value stands in `value`. */
  readonly sources: readonly { readonly path: string; readonly text: string }[];
  /** What a reader must know of how it was read; null where it was plain JSON. */
  readonly remark: Remark | null;
}

/** Reads a text that is no JSON: gives undefined where it can't, throws never. */
export type TextReader = (text: string) => { readonly value: Json; readonly remark: Remark } | undefined;

function combine(values: readonly JsonValue[], remark: (isOne: boolean) => Remark): ParsedText | null {
  const [only] = values;
  if (only === undefined) return null;
  if (values.length === 1) return { value: only.value, sources: [{ path: '', text: only.text }], remark: remark(true) };
  return {
    value: values.map(({ value }) => value),
    sources: values.map(({ text }, i) => ({ path: `/${i}`, text })),
    remark: remark(false),
  };
}

function readEvents(text: string): ParsedText | null {
  if (!/^data:/m.test(text)) return null;
  const values = readEventData(text).flatMap((data) => {
    try {
      return [{ value: JSON.parse(data) as Json, text: data }];
    } catch {
      return [];
    }
  });
  return combine(values, () => ({
    code: 'event-stream',
    message: `It is a stream of events; what ${values.length === 1 ? 'its event says' : `its ${values.length} events say`} is read.`,
    hint: 'Nothing to do here.',
  }));
}

const readAmongLines = (text: string): ParsedText | null => {
  const values = findJsonValues(text);
  return combine(values, (isOne) => ({
    code: isOne ? 'text-around-json' : 'json-lines',
    message: isOne
      ? 'What stands before or after the JSON is left out.'
      : `It holds ${values.length} JSON values, which are read in order; a pointer begins with the number of the value.`,
    hint: 'Nothing to do here.',
  }));
};

/**
 * Reads a text as JSON; where it is none, as a stream of events, then as what `others` read, then as JSON among other
 * lines. The error of JSON itself is given where nothing can be read.
 */
export function parseText(text: string, others: readonly TextReader[]): ParsedText | { readonly error: string } {
  try {
    return { value: JSON.parse(text) as Json, sources: [{ path: '', text }], remark: null };
  } catch (error) {
    const events = readEvents(text);
    if (events !== null) return events;
    for (const read of others) {
      const other = read(text);
      if (other !== undefined) return { ...other, sources: [] };
    }
    return readAmongLines(text) ?? { error: (error as Error).message };
  }
}
