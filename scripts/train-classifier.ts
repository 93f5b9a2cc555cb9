import './tell-errors.ts';
import { parseArgs } from 'node:util';
import { readFileSync, writeFileSync } from 'node:fs';
import { formatMeasuredFile } from '../src/catalog/format-data.ts';
import { hashText } from '../src/catalog/digest.ts';
import { makeExample } from '../src/accuracy/measure-accuracy.ts';
import { fitConfidence } from '../src/accuracy/opinion/fit-confidence.ts';
import { opinionSettings, trainOpinion } from '../src/accuracy/opinion/train-opinion.ts';
import { noteVerdicts, readUnseen, UNSEEN_VERDICTS } from '../src/accuracy/opinion/unseen-verdicts.ts';
import { writeWeights } from '../src/accuracy/opinion/write-weights.ts';
import { readCommit } from '../src/accuracy/read-commit.ts';
import { labelledSets, readLabels } from '../src/accuracy/read-labels.ts';
import { readShippedOpinion } from '../src/classifier/words-model/shipped-opinion.ts';

// It takes no options, and refuses any.
parseArgs({ options: {} });

const files = {
  opinion: 'data/vocabulary/opinion-weights.json',
  confidence: 'data/vocabulary/confidence-bands.json',
};
const write = (file: string, value: object, what: string): void => {
  writeFileSync(file, formatMeasuredFile(value));
  console.log(`${file}: ${what}`);
};

const sets = labelledSets.map((id) => ({ id, labels: readLabels(id) }));
const labels = sets.flatMap((set) => set.labels);
const examples = labels.map(makeExample);
const head = {
  generator: 'scripts/train-classifier.ts',
  trainedOn: labelledSets.map((set) => `data/benchmark/${set}.jsonl`),
  labels: `sha256:${hashText(JSON.stringify(labels))}`,
};

// A set that nothing was learnt from is judged before anything is: those verdicts alone tell what confidence is worth.
const { trainedOn } = JSON.parse(readFileSync(files.opinion, 'utf8')) as { trainedOn: string[] };
const first = readUnseen();
for (const set of sets)
  if (!trainedOn.includes(`data/benchmark/${set.id}.jsonl`) && !(set.id in first))
    first[set.id] = { commit: readCommit().commit, verdicts: noteVerdicts(set.labels, readShippedOpinion()) };
write(UNSEEN_VERDICTS, first, `first verdicts on ${Object.keys(first).join(', ')}`);

const opinion = trainOpinion(examples);
const known = Object.values(opinion.rows).reduce((sum, { size }) => sum + size, 0);
write(
  files.opinion,
  { ...head, settings: opinionSettings, ...writeWeights(opinion) },
  `${known} terms from ${labels.length} definitions`,
);

const { curve, bands, unseen, seen } = fitConfidence(sets, first, 8);
write(
  files.confidence,
  { generator: head.generator, labels: head.labels, unseen, seen, curve, bands },
  bands.map(({ id, right, of }) => `${id} ${right} of ${of}`).join(', '),
);
