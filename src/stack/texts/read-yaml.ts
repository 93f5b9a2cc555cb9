import type { YAMLError } from 'yaml';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { isDeeperThan } from '../../catalog/forms/json-shape.ts';
import { DEEPEST, MOST_REMARKS, tooDeep, type ReadText, type TextRemark } from './text-remark.ts';

/** YAML of more characters is not read: its reader is slower than that of JSON by far. */
const LONGEST = 1_000_000;

/** So many times at most may what an alias stands for be put in, so that a small file can't become a huge one. */
const MOST_ALIASES = 100;

/** Errors that say what to do, by the reader's code. */
const SAID: ReadonlyMap<string, string> = new Map([
  ['TAB_AS_INDENT', 'A line is indented by a tab'],
  ['BAD_INDENT', 'A line is not indented like those it belongs to'],
  ['DUPLICATE_KEY', 'The same name stands there twice'],
  ['MULTIPLE_DOCS', 'It holds several documents, of which the first is read'],
  ['MISSING_CHAR', 'A sign is missing'],
  ['BAD_ALIAS', 'An alias stands for nothing'],
]);

/** What can be read all the same. */
const HARMLESS = new Map([
  ['DUPLICATE_KEY', 'duplicate-key'],
  ['MULTIPLE_DOCS', 'several-documents'],
]);

const failed = (code: string, message: string, hint: string): ReadText => ({
  value: undefined,
  remarks: [{ code, level: 'error', path: '', message, hint }],
});

function describe({ code, linePos }: YAMLError): TextRemark {
  const where = linePos === undefined ? '' : ` (line ${linePos[0].line}, column ${linePos[0].col})`;
  const harmless = HARMLESS.get(code);
  return {
    code: harmless ?? 'bad-syntax',
    level: harmless === undefined ? 'error' : 'warning',
    path: '',
    message: `${SAID.get(code) ?? 'It is no valid YAML'}${where}.`,
    hint: harmless === undefined ? 'Mend the syntax there.' : 'Clients may refuse the file: keep one of them.',
  };
}

/** Reads YAML 1.2 with merge keys, and the types of JSON alone. Throws never. */
export async function readYaml(text: string): Promise<ReadText> {
  if (text.length > LONGEST)
    return failed(
      'too-long',
      `YAML of more than ${LONGEST} characters is not read.`,
      'Give the part with the servers.',
    );
  const { parseDocument } = await import('yaml');
  try {
    const document = parseDocument(text, { schema: 'core', merge: true, logLevel: 'error', resolveKnownTags: false });
    const remarks = document.errors.slice(0, MOST_REMARKS).map(describe);
    if (remarks.some(({ level }) => level === 'error')) return { value: undefined, remarks };
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    if (isDeeperThan(value, DEEPEST)) return { value: undefined, remarks: [tooDeep()] };
    // Through JSON: what comes out are plain values, and each alias is a value of its own.
    return { value: JSON.parse(JSON.stringify(value ?? null)) as Json, remarks };
  } catch {
    return failed('too-many-aliases', 'It nests too deep, or repeats itself too often by aliases.', 'Write it out.');
  }
}
