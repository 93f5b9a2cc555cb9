import type { Json } from '../../schema/tool-definition.ts';
import type { Remark } from '../form.ts';
import { readEventData } from './event-data.ts';
import { findJsonValues, parseNearJson, type JsonValue } from './json-values.ts';

/** A text as one value; several are a list. */
export interface ParsedText {
  readonly value: Json;
  /** The JSON texts that it was read from, each with the pointer to where its value stands in `value`. */
  readonly sources: readonly { readonly path: string; readonly text: string }[];
  /** What a reader must know of how it was read; none where it was plain JSON. */
  readonly remarks: readonly Remark[];
}

/** Reads a text that is no JSON: gives undefined where it can't, throws never. */
export type TextReader = (text: string) => { readonly value: Json; readonly remark: Remark } | undefined;

const NEARLY: Remark = {
  code: 'relaxed-json',
  message:
    'It is JSON with comments, trailing commas, or words and quotes of another language; it is read as what it means.',
  hint: 'Save it as plain JSON where another program is to read it; a number such as NaN is read as null.',
};

const nameLines = (lines: readonly number[]): string =>
  lines.length === 1
    ? `the JSON that begins on line ${lines[0]}`
    : `${lines.length} JSON values, the first on line ${lines[0]},`;

const describeBroken = (lines: readonly number[]): Remark => ({
  code: 'broken-json',
  message: `It holds what is cut off or no valid JSON: ${nameLines(lines)} ${lines.length === 1 ? 'is' : 'are'} not read.`,
  hint: 'Tools may be missing: save the whole answer again.',
});

function combine(
  values: readonly JsonValue[],
  remark: (isOne: boolean) => Remark,
  brokenLines: readonly number[],
): ParsedText | null {
  const [only] = values;
  if (only === undefined) return null;
  const isOne = values.length === 1;
  const remarks = [
    remark(isOne),
    ...(values.some(({ isRelaxed }) => isRelaxed) ? [NEARLY] : []),
    ...(brokenLines.length === 0 ? [] : [describeBroken(brokenLines)]),
  ];
  if (isOne) return { value: only.value, sources: [{ path: '', text: only.text }], remarks };
  return {
    value: values.map(({ value }) => value),
    sources: values.map(({ text }, i) => ({ path: `/${i}`, text })),
    remarks,
  };
}

function readEvents(text: string): ParsedText | null {
  if (!/^\uFEFF?data:/m.test(text)) return null;
  const brokenLines: number[] = [];
  const values = readEventData(text).flatMap(({ data, line }) => {
    const read = parseNearJson(data);
    if (read === undefined && /^\s*[{[]/.test(data)) brokenLines.push(line);
    return read === undefined ? [] : [read];
  });
  const remark: Remark = {
    code: 'event-stream',
    message: `It is a stream of events; what ${values.length === 1 ? 'its event says' : `its ${values.length} events say`} is read.`,
    hint: 'Nothing to do here.',
  };
  return combine(values, () => remark, brokenLines);
}

function readWhole(text: string): ParsedText | null {
  const read = /^\s*(?:[{[]|\/[/*])/.test(text) ? parseNearJson(text) : undefined;
  return read === undefined ? null : { value: read.value, sources: [{ path: '', text: read.text }], remarks: [NEARLY] };
}

const isPage = (text: string): boolean =>
  /^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(text);

function readAmongLines(text: string): ParsedText | { readonly error: string } {
  const { values, brokenLines } = findJsonValues(text);
  const found = combine(
    values,
    (isOne) => ({
      code: isOne ? 'text-around-json' : 'json-lines',
      message: isOne
        ? 'What stands before or after the JSON is left out.'
        : `It holds ${values.length} JSON values, which are read in order; a pointer begins with the number of the value.`,
      hint: 'Nothing to do here.',
    }),
    brokenLines,
  );
  if (found !== null) return found;
  if (brokenLines.length === 0) return { error: 'it holds no object and no list.' };
  return { error: `${nameLines(brokenLines)} ${brokenLines.length === 1 ? 'is' : 'are'} cut off or not valid.` };
}

/**
 * Reads a text as JSON, or as what nearly is; where it is neither, as a stream of events, then as what `others` read,
 * then as JSON among other lines. Why nothing can be read is told as the end of a sentence.
 */
export function parseText(text: string, others: readonly TextReader[]): ParsedText | { readonly error: string } {
  try {
    return { value: JSON.parse(text) as Json, sources: [{ path: '', text }], remarks: [] };
  } catch {
    if (isPage(text)) return { error: 'it is a page of HTML, such as an error or a login.' };
    const near = readWhole(text) ?? readEvents(text);
    if (near !== null) return near;
    for (const read of others) {
      const other = read(text);
      if (other !== undefined) return { value: other.value, sources: [], remarks: [other.remark] };
    }
    return readAmongLines(text);
  }
}
