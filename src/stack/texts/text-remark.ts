import type { Json } from '../../catalog/schema/tool-definition.ts';

/** Something to tell of how a text is written. Its words never hold any of the text. */
export interface TextRemark {
  readonly code: string;
  readonly level: 'error' | 'warning';
  /** JSON Pointer to what it is about; empty where that is the text as a whole, or has no value. */
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

/** What a text says; undefined where it could not be read, and a remark of level `error` says why. */
export interface ReadText {
  readonly value: Json | undefined;
  readonly remarks: readonly TextRemark[];
}

/** Deeper than this no configuration is. */
export const DEEPEST = 200;

/** Remarks of one kind that are told of one text; more of them help nobody. */
export const MOST_REMARKS = 50;

/** Line and column of an index, both counted from 1, in a text that `added` signs were put before. */
export function locate(text: string, index: number, added = 0): string {
  const before = text.slice(0, index);
  const start = before.lastIndexOf('\n') + 1;
  return `line ${before.split('\n').length}, column ${Math.max(1, index - start + 1 - (start === 0 ? added : 0))}`;
}

export const tooDeep = (): TextRemark => ({
  code: 'too-deep',
  level: 'error',
  path: '',
  message: `It nests more than ${DEEPEST} levels.`,
  hint: 'No configuration needs that: give the part that names the servers.',
});
