import './tell-errors.ts';
import { parseArgs } from 'node:util';
import { attackFiles } from '../src/attacks/attack-files.ts';
import { checkAttacks } from '../src/attacks/check-attacks.ts';
import { readJsonFile } from '../src/catalog/check-json.ts';
import { readDataFiles } from '../src/catalog/data-files.ts';
import { printProblems } from '../src/catalog/print-problems.ts';
import type { Problem } from '../src/catalog/schema/problem.ts';
import { accuracyReportSchema } from '../src/classifier/measuring/accuracy-report.ts';
import { digestMeasure } from '../src/classifier/measuring/digest-measure.ts';
import { loadAssessedCatalogue } from '../src/classifier/load-assessed-catalogue.ts';
import { formatIds } from '../src/policies/formats/index.ts';
import { loadProofs, proofFiles } from '../src/policies/proving/proof-files.ts';

// It takes no options, and refuses any.
parseArgs({ options: {} });

const files = await readDataFiles('data', [...attackFiles, ...proofFiles]);
const accuracy = await readJsonFile('data/benchmark/accuracy.json', accuracyReportSchema);
const catalogue = await loadAssessedCatalogue('data');
const proofs = await loadProofs('data/proofs', formatIds);
const problems = [...catalogue.problems, ...(await checkAttacks('data/attacks')), ...proofs.problems];

const misshapen = files
  .filter(({ text, canonical }) => text !== canonical)
  .map(({ file, canonical }): Problem => ({
    code: canonical === null ? 'unreadable-data' : 'not-canonical',
    level: 'error',
    file,
    path: '',
    message: canonical === null ? 'The file is not JSON of its schema.' : 'The file is not in canonical form.',
    hint: canonical === null ? 'See the other problems of this file.' : 'Run npm run fix.',
  }));

const stale: Problem[] =
  accuracy.value?.inputs === (await digestMeasure())
    ? []
    : [
        {
          code: 'stale-accuracy',
          level: 'error',
          file: 'data/benchmark/accuracy.json',
          path: '/inputs',
          message: 'The accuracy was measured with other labels, words or code than these.',
          hint: 'Run npm run bench:accuracy.',
        },
      ];

const hasErrors = printProblems([...problems, ...accuracy.problems, ...misshapen, ...stale]);
const warnings = problems.filter(({ level }) => level === 'warning').length;
console.log(
  `${files.length} data files, ${catalogue.servers.length} servers, ${warnings} warnings${hasErrors ? '' : ', no errors'}`,
);
process.exitCode = hasErrors ? 1 : 0;
