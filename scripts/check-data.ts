import './tell-errors.ts';
import { join } from 'node:path';
import { attackFiles } from '../src/attacks/attack-files.ts';
import { checkAttacks } from '../src/attacks/check-attacks.ts';
import { arrangeProblems } from '../src/catalog/arrange-problems.ts';
import { readCheckOptions } from '../src/catalog/check-options.ts';
import { readDataFiles } from '../src/catalog/data-files.ts';
import { findUnfinished } from '../src/catalog/find-unfinished.ts';
import { printProblems } from '../src/catalog/print-problems.ts';
import { checkRemotes } from '../src/catalog/remotes/check-remotes.ts';
import { remoteAddresses } from '../src/catalog/remotes/remote-addresses.ts';
import { checkStanding } from '../src/catalog/standing/check-standing.ts';
import { vendors } from '../src/catalog/standing/vendors.ts';
import type { Problem } from '../src/catalog/schema/problem.ts';
import { checkAccuracy } from '../src/accuracy/check-accuracy.ts';
import { loadAssessedCatalogue } from '../src/assessed/load-assessed-catalogue.ts';
import { formatIds } from '../src/policies/formats/index.ts';
import { loadProofs, proofFiles } from '../src/policies/proving/proof-files.ts';

const { server } = await readCheckOptions(process.argv.slice(2), 'data/servers');
const files = await readDataFiles('data', [...attackFiles, ...proofFiles]);
const catalogue = await loadAssessedCatalogue('data', server);
const proofs = await loadProofs('data/proofs', formatIds);

const unfinished = catalogue.servers.flatMap(
  (each) => findUnfinished(each.server, join('data/servers', each.server.slug, 'server.json')) ?? [],
);

const misjudged = catalogue.servers.flatMap(
  (each) => checkStanding(each.server, vendors, join('data/servers', each.server.slug, 'server.json')) ?? [],
);

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

const { shown, summaries, errors, warnings } = arrangeProblems(
  [
    ...unfinished,
    ...misjudged,
    ...catalogue.problems,
    ...(await checkAttacks('data/attacks')),
    ...proofs.problems,
    ...misshapen,
    ...(server === null
      ? checkRemotes(
          remoteAddresses,
          catalogue.servers.map((each) => each.server),
        )
      : []),
    ...(server === null ? await checkAccuracy(catalogue.servers.flatMap(({ tools }) => tools)) : []),
  ],
  server,
);
printProblems(shown);
for (const line of summaries) console.error(line);
if (summaries.length > 0) console.error('Those of one server in full: npm run check:data -- --server SLUG\n');
const scope = server ?? `${files.length} data files, ${catalogue.servers.length} servers`;
console.log(`${scope}: ${warnings} warnings, ${errors === 0 ? 'no errors' : `${errors} errors`}`);
process.exitCode = errors === 0 ? 0 : 1;
