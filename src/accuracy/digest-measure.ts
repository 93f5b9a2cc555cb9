import { readFile } from 'node:fs/promises';
import { digestJson, hashText } from '../catalog/digest.ts';
import { classifyTool } from '../classifier/classify.ts';
import { labelledSets, readLabels } from './read-labels.ts';

/** What training wrote, from which the verdicts are made. */
const TRAINED = 'data/vocabulary/opinion-weights.json';

/**
 * Digest over what the published accuracy follows from: the labels, the trained weights, and the verdict on each labelled
 * definition. Code that judges them all alike is the same measure, however it is written.
 */
export async function digestMeasure(): Promise<string> {
  const verdicts = labelledSets.flatMap((set) =>
    readLabels(set).map((label) => {
      const { category, severity, confidence } = classifyTool(label.tool);
      return [hashText(JSON.stringify(label)), category, severity, confidence];
    }),
  );
  return digestJson({ trained: hashText(await readFile(TRAINED, 'utf8')), verdicts });
}
