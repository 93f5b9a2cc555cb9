import coded from '../../../data/vocabulary/rule-examples.json' with { type: 'json' };
import { exposureRules } from '../../attacks/exposure/rules/index.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { effectEntries, type EffectEntry } from '../../classifier/rules/effect-rules.ts';
import { rules } from '../../classifier/rules/index.ts';
import { changeRules } from '../../history/rules/index.ts';
import { hygieneRules } from '../../hygiene/rules/index.ts';
import { findingRules } from '../findings/finding-rules.ts';
import { listWords, type WordList } from './list-words.ts';

/** A rule of any family, in the words of that. */
export interface ExplainedRule {
  readonly family: 'report' | 'verdict' | 'hygiene' | 'exposure' | 'change';
  readonly id: string;
  readonly title: string;
  /** Why there is one, or what to do where it finds something; empty where it says nothing of that. */
  readonly why: string;
  readonly reads: string;
  /** Empty where nothing is known that it misses. */
  readonly misses: string;
  /** Words of English that it looks for, by what they do; those of other languages stand beside them in the lexicons. */
  readonly words: readonly WordList[];
  readonly examples: {
    readonly match: readonly ToolDefinition[];
    readonly pass: readonly ToolDefinition[];
    /** For a rule of change: what it says of two definitions; nothing where it passes over them. */
    readonly changes: readonly {
      readonly before: ToolDefinition;
      readonly after: ToolDefinition;
      readonly says: readonly string[];
    }[];
  };
}

const examplesById = new Map<string, EffectEntry['examples']>([
  ...Object.entries(coded as unknown as Record<string, EffectEntry['examples']>),
  ...effectEntries.map(({ id, examples }) => [id, examples] as const),
]);

const none = { match: [], pass: [], changes: [] };

const sentence = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;

/** Every rule there is, family by family. */
export const explainedRules: readonly ExplainedRule[] = [
  ...findingRules.map(({ id, title, help }): ExplainedRule => ({
    family: 'report',
    id,
    title,
    why: help,
    reads: 'The verdicts on the tools of the file or stack, and the baseline where one is given.',
    misses: '',
    words: [],
    examples: none,
  })),
  ...rules.map((rule): ExplainedRule => ({
    family: 'verdict',
    id: rule.id,
    title: rule.title,
    why: rule.why,
    reads: rule.reads,
    misses: rule.misses,
    words: listWords(rule.id),
    examples: { ...none, ...examplesById.get(rule.id) },
  })),
  ...hygieneRules.map(({ id, title, why, reads, misses, examples }): ExplainedRule => ({
    family: 'hygiene',
    id,
    title,
    why,
    reads,
    misses,
    words: [],
    examples: { ...none, ...examples },
  })),
  ...exposureRules.map(({ id, title, patterns, reads, misses, examples }): ExplainedRule => ({
    family: 'exposure',
    id,
    title,
    why: `It opens a tool to: ${patterns.join(', ')}.`,
    reads,
    misses,
    words: [],
    examples: { ...none, ...examples },
  })),
  ...changeRules.map(({ id, reads, examples }): ExplainedRule => ({
    family: 'change',
    id,
    title: sentence(id),
    why: '',
    reads,
    misses: '',
    words: [],
    examples: { ...none, changes: examples },
  })),
];

/** The rules of that name: an id, FAMILY/ID, a title, or an address that ends in an id. */
export function findExplained(name: string): ExplainedRule[] {
  const lower = name.toLowerCase();
  const exact = explainedRules.filter(({ family, id }) => `${family}/${id}` === lower);
  if (exact.length > 0) return exact;
  const last = lower.slice(lower.lastIndexOf('/') + 1);
  return explainedRules.filter(({ id, title }) => id === last || title.toLowerCase() === lower);
}
