import { z } from 'zod';
import type { Assessment } from '../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';
import { categoryIds, categoryIdSchema, severityIdSchema, type CategoryId } from '../catalog/schema/vocabulary.ts';
import { classifyWith, readContext } from '../classifier/classify.ts';
import { listTerms } from '../classifier/words-model/list-terms.ts';
import type { OpinionModel } from '../classifier/words-model/opinion-model.ts';
import { trainOpinion, type OpinionExample } from './opinion/train-opinion.ts';

/** One line of `data/benchmark/*.jsonl`. */
export const labelledToolSchema = z.object({
  id: z.string(),
  server: z.string(),
  category: categoryIdSchema,
  severity: severityIdSchema,
  contested: z.boolean().default(false),
  /** BCP 47 tag of the language it is written in; null where nobody noted it. */
  language: z.string().nullable().default(null),
  /** What each labelling pass said; empty where that was not kept. */
  passes: z.array(z.object({ category: categoryIdSchema, severity: severityIdSchema })).default([]),
  tool: z.custom<ToolDefinition>((value) => typeof value === 'object' && value !== null && 'name' in value),
});
export type LabelledTool = z.infer<typeof labelledToolSchema>;

/** A labelled definition with the verdict it got. */
export interface Judged {
  readonly label: LabelledTool;
  readonly assessment: Assessment;
}

/** What the accuracy is said to be. Shares are 0 to 1. */
export interface Accuracy {
  readonly tools: number;
  readonly category: number;
  readonly severity: number;
  /** Both right. */
  readonly verdict: number;
  readonly notAssessed: number;
  /** Labelled Execute, Destructive or Financial but called Read, and how many were so labelled. */
  readonly missed: number;
  readonly dangerous: number;
  /** Labelled Read but called Destructive or Financial, and how many were so labelled. */
  readonly alarmed: number;
  readonly harmless: number;
  /** Rows are labels, columns verdicts, in the order of `categoryIds`; the last column counts those not assessed. */
  readonly confusion: readonly (readonly number[])[];
  /** Verdicts by the confidence they were given with, and how many of them named the right category. */
  readonly calibration: readonly Band[];
}

/** The verdicts of one band of confidence. */
export interface Band {
  readonly from: number;
  readonly tools: number;
  readonly right: number;
  /** Mean confidence of its verdicts; null where it has none. */
  readonly mean: number | null;
}

const bands = [0, 0.5, 0.7, 0.8, 0.9, 0.95];
const isDangerous = (category: CategoryId | null): boolean => category !== null && categoryIds.indexOf(category) >= 2;
const isAlarm = (category: CategoryId | null): boolean => category === 'Destructive' || category === 'Financial';

/** Measures verdicts against labels. */
export function measureAccuracy(judged: readonly Judged[]): Accuracy {
  const count = (test: (one: Judged) => boolean): number => judged.filter(test).length;
  const share = (test: (one: Judged) => boolean): number => (judged.length === 0 ? 0 : count(test) / judged.length);
  const right = ({ label, assessment }: Judged): boolean => label.category === assessment.category;
  const rated = ({ label, assessment }: Judged): boolean => label.severity === assessment.severity;
  return {
    tools: judged.length,
    category: share(right),
    severity: share(rated),
    verdict: share((one) => right(one) && rated(one)),
    notAssessed: count(({ assessment }) => assessment.category === null),
    missed: count(({ label, assessment }) => isDangerous(label.category) && assessment.category === 'Read'),
    dangerous: count(({ label }) => isDangerous(label.category)),
    alarmed: count(({ label, assessment }) => label.category === 'Read' && isAlarm(assessment.category)),
    harmless: count(({ label }) => label.category === 'Read'),
    confusion: categoryIds.map((row) =>
      [...categoryIds, null].map((column) =>
        count(({ label, assessment }) => label.category === row && assessment.category === column),
      ),
    ),
    calibration: bands.map((from, i): Band => {
      const within = judged.flatMap((one) => {
        const { confidence } = one.assessment;
        return confidence !== null && confidence >= from && confidence < (bands[i + 1] ?? 2)
          ? [{ confidence, isRight: right(one) }]
          : [];
      });
      const sum = within.reduce((total, { confidence }) => total + confidence, 0);
      return {
        from,
        tools: within.length,
        right: within.filter(({ isRight }) => isRight).length,
        mean: within.length === 0 ? null : Math.round((sum / within.length) * 1000) / 1000,
      };
    }),
  };
}

/** Reduces a labelled definition to what training needs. */
export const makeExample = ({ server, category, severity, tool }: LabelledTool): OpinionExample => ({
  server,
  category,
  severity,
  terms: listTerms(readContext(tool)),
});

/** A stable number for a text (FNV-1a), by which servers are dealt into folds. */
export function hashServer(server: string): number {
  let hash = 2166136261;
  for (const char of server) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash;
}

/** Learns, for each labelled definition, from the definitions of other servers only. */
export function learnFromOthers(labels: readonly LabelledTool[], folds: number): (label: LabelledTool) => OpinionModel {
  const examples = labels.map(makeExample);
  const foldOf = ({ server }: { readonly server: string }): number => hashServer(server) % folds;
  const models = Array.from({ length: folds }, (_, fold) =>
    trainOpinion(examples.filter((example) => foldOf(example) !== fold)),
  );
  return (label) => models[foldOf(label)] as OpinionModel;
}

/** Judges every definition with what was learnt from other servers only. */
export function crossValidate(labels: readonly LabelledTool[], folds: number): Judged[] {
  const modelFor = learnFromOthers(labels, folds);
  return labels.map((label) => ({ label, assessment: classifyWith(modelFor(label), label.tool) }));
}
