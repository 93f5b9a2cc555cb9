import { categoryIds } from '../../catalog/schema/vocabulary.ts';
import { plainAxes } from './plain-axes.ts';
import { defineRule, type Case } from './define-rule.ts';
import { readFeatures } from '../reading/read-features.ts';
import type { Span } from '../reading/find-phrases.ts';

/** Words tip the scales; beyond this they would outweigh the verb of a sentence. */
const mostPoints = 1.3;

/** A feature that speaks for a category with no more than this is not worth quoting. */
const fewestHundredths = 10;

export const weighsWords = defineRule({
  id: 'weighs-words',
  kind: 'argument',
  leans: true,
  title: 'Weighs the words that no rule reads',
  why: 'Rules leave cases open. A linear model over single words and verbs, trained on labelled definitions, tips the scales where they do.',
  reads: 'Verbs, objects and single words of the name, the description and the argument names.',
  misses: 'Whatever word order decides; and it leans towards what was common among the labelled servers.',
  argue: (context) => {
    const { bias, find } = context.words;
    const sums = [...bias];
    const telling = bias.map((): { span: Span; hundredths: number }[] => []);
    const seen = new Set<readonly number[]>();
    readFeatures(context, (kind, what, field, start, end) => {
      const row = find(kind, what);
      if (row === null || seen.has(row)) return;
      seen.add(row);
      for (let i = 0; i < row.length; i += 1) {
        const hundredths = row[i] ?? 0;
        sums[i] = (sums[i] ?? 0) + hundredths;
        if (end > start && hundredths > fewestHundredths) telling[i]?.push({ span: { field, start, end }, hundredths });
      }
    });
    return categoryIds.flatMap((category, i): Case[] => {
      const sum = sums[i] ?? 0;
      if (sum === 0) return [];
      const strongest = (telling[i] ?? []).toSorted((a, b) => b.hundredths - a.hundredths).slice(0, 2);
      return [
        {
          category,
          weight: Math.max(-mostPoints, Math.min(mostPoints, sum / 100)),
          axes: plainAxes[category],
          traits: [],
          spans: strongest.map(({ span }) => span),
          says: '',
        },
      ];
    });
  },
});
