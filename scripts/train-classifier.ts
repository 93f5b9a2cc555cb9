import './tell-errors.ts';
import { parseArgs } from 'node:util';
import { writeFileSync } from 'node:fs';
import { formatMeasuredFile } from '../src/catalog/format-data.ts';
import { hashText } from '../src/catalog/digest.ts';
import { makeExample } from '../src/accuracy/measure-accuracy.ts';
import { labelledSets, readLabels } from '../src/accuracy/read-labels.ts';
import { trainWords, trainingSettings } from '../src/accuracy/train-words.ts';

// It takes no options, and refuses any.
parseArgs({ options: {} });

const file = 'data/vocabulary/word-weights.json';
const labels = labelledSets.flatMap((set) => readLabels(set));
const { bias, weights } = trainWords(labels.map(makeExample));

const model = {
  generator: 'scripts/train-classifier.ts',
  trainedOn: labelledSets.map((set) => `data/benchmark/${set}.jsonl`),
  labels: `sha256:${hashText(JSON.stringify(labels))}`,
  settings: trainingSettings,
  bias,
  weights: Object.fromEntries(weights),
};
writeFileSync(file, formatMeasuredFile(model));
console.log(`${file}: ${weights.size} features from ${labels.length} definitions`);
