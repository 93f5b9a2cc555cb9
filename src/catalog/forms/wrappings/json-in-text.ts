import type { Json } from '../../schema/tool-definition.ts';
import type { Wrapping } from '../form.ts';
import { isDeeperThan } from '../json-shape.ts';
import { parseText } from '../texts/parse-text.ts';

/** Deeper than this no definition is. */
const DEEPEST = 500;

/** How a text begins that is JSON, JSON in a text again, or a stream of events. */
const OPENING = /^\s*(?:[{[]|"\s*[{[\\]|(?:event|data|id): ?\S)/;

/** Members whose texts may hold JSON after a few words: what a tool call answered, the body of an HTTP message. */
const SPOKEN = new Set(['text', 'body', 'raw', 'stdout', 'output']);
const SPOKEN_JSON = /(?:^|\n)[ \t]*[{[]/;

/** Whether a text under `key` is worth reading as JSON. */
export const mayHoldJson = (value: Json | undefined, key: string): value is string =>
  typeof value === 'string' && (OPENING.test(value) || (SPOKEN.has(key) && SPOKEN_JSON.test(value)));

/** Words of which every list of tools, and every error, has one; texts without are not worth an attempt. */
const TELLING = /name|description|schema|tools|error/i;

const ANSWER = JSON.stringify({
  tools: [{ name: 'delete_parcel', description: 'Deletes a parcel for good.', inputSchema: { type: 'object' } }],
});

/** JSON that stands as a text in other JSON. */
export const jsonInText: Wrapping = {
  id: 'json-in-text',
  title: 'JSON within a text',
  seenIn:
    'Answers of tools/call (content with text), HAR files and saved examples of Postman, histories of inspectors, logs.',
  example: JSON.stringify({ content: [{ type: 'text', text: ANSWER }], isError: false }),
  gives: ['delete_parcel'],
  read(value) {
    if (typeof value !== 'string' || !TELLING.test(value)) return null;
    if (typeof value !== 'string' || (!SPOKEN_JSON.test(value) && !OPENING.test(value))) return null;
    const read = parseText(value, []);
    if ('error' in read || isDeeperThan(read.value, DEEPEST)) return null;
    if (typeof read.value !== 'string' && (typeof read.value !== 'object' || read.value === null)) return null;
    return { kind: 'text', ...read };
  },
};
