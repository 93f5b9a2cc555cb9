import { writeFileSync } from 'node:fs';
import { hashText } from '../src/catalog/digest.ts';
import { makeExample } from '../src/classifier/measure-accuracy.ts';
import { labelledSets, readLabels } from '../src/classifier/read-labels.ts';
import { trainWords, trainingSettings } from '../src/classifier/train-words.ts';

const file = 'data/vocabulary/word-weights.json';
const labels = labelledSets.flatMap((set) => readLabels(set));
const { bias, weights } = trainWords(labels.map(makeExample));

const head = {
  generator: 'scripts/train-classifier.ts',
  trainedOn: labelledSets.map((set) => `data/benchmark/${set}.jsonl`),
  labels: `sha256:${hashText(JSON.stringify(labels))}`,
  settings: trainingSettings,
  bias,
};
// One feature a line, so that a change of the weights can be read as a change of lines.
const rows = [...weights].map(([feature, values]) => `    ${JSON.stringify(feature)}: ${JSON.stringify(values)}`);
const text = `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "weights": {\n${rows.join(',\n')}\n  }\n}\n`;
writeFileSync(file, text);
console.log(`${file}: ${weights.size} features from ${labels.length} definitions`);
