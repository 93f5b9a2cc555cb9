import type { RootContent } from 'mdast';
import type { RenderedPolicy } from '../../policies/define-format.ts';
import type { FormatPolicies } from '../../views/tool-policies.ts';
import { fence, heading, list, paragraph } from './nodes.ts';

const writePolicy = (language: string, { summary, text, notes }: RenderedPolicy): RootContent[] => [
  paragraph(summary),
  ...fence(language, text.trimEnd()),
  ...notes.map((note) => paragraph(`Note: ${note.text}`)),
];

/** How policies are applied, format by format. */
export const writeSteps = (formats: readonly FormatPolicies[]): RootContent[] =>
  formats.flatMap(({ format, policies }): RootContent[] => [
    heading(3, `How ${format.fileName} is applied`),
    list((policies[0]?.rendered.steps ?? []).map((step) => [step])),
  ]);

/** Policies in every format, each with what it does and what it can't express. */
export const writePolicies = (formats: readonly FormatPolicies[]): RootContent[] =>
  formats.flatMap(({ format, policies }): RootContent[] => [
    heading(3, `${format.label}, file ${format.fileName}`),
    ...policies.flatMap(({ rendered }) => writePolicy(format.language, rendered)),
  ]);
