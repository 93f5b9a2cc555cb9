import { readFileSync } from 'node:fs';
import { labelledToolSchema, type LabelledTool } from './measure-accuracy.ts';

/** The labelled sets, best first, as `data/benchmark/README.md` describes them. */
export const labelledSets = ['two-pass', 'natural', 'strangers', 'gaps', 'one-pass'] as const;

/** Reads a labelled set from `data/benchmark`. Throws where a line is not what the README says. */
export const readLabels = (set: (typeof labelledSets)[number], folder = 'data/benchmark'): LabelledTool[] =>
  readFileSync(`${folder}/${set}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => labelledToolSchema.parse(JSON.parse(line)));
