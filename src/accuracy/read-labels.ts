import { readFileSync } from 'node:fs';
import { labelledToolSchema, type LabelledTool } from './measure-accuracy.ts';

/** The labelled sets, best first, as `data/benchmark/README.md` describes them. */
export const labelledSets = [
  'two-pass',
  'rare',
  'wider',
  'acts',
  'wanted',
  'latest',
  'newest',
  'fresh',
  'natural',
  'strangers',
  'recorded',
  'collected',
  'gathered',
  'gaps',
  'one-pass',
] as const;

/** Reads labelled definitions, one a line. Throws where a line is not what `data/benchmark/README.md` says. */
export const readLabelsOf = (file: string): LabelledTool[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => labelledToolSchema.parse(JSON.parse(line)));

/** Reads a labelled set from `data/benchmark`. */
export const readLabels = (set: (typeof labelledSets)[number], folder = 'data/benchmark'): LabelledTool[] =>
  readLabelsOf(`${folder}/${set}.jsonl`);
