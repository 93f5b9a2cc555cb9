import './tell-errors.ts';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listOnce } from '../src/capture/conformance/list-once.ts';
import { runSuite } from '../src/capture/conformance/run-suite.ts';
import { SUITE, SUITES } from '../src/capture/conformance/scenarios.ts';
import { CLIENT_LABEL } from '../src/capture/protocol/session.ts';
import { formatDataFile } from '../src/catalog/format-data.ts';
import { conformanceSchema } from '../src/catalog/schema/conformance.ts';

const FILE = 'data/captures/conformance.json';

/** Runs the suite, which starts this script again as the client under test. */
async function checkAll(): Promise<void> {
  const command = `${process.execPath} scripts/check-conformance.ts --client`;
  const scenarios = [];
  for (const suite of SUITES)
    scenarios.push(...(await runSuite(suite, command, resolve('.build/conformance'), console.error)));
  const date = new Date().toISOString().slice(0, 10);
  const found = conformanceSchema.parse({ date, client: CLIENT_LABEL, package: SUITE, scenarios });
  await writeFile(FILE, formatDataFile(found));
  for (const { suite, scenario, revision, outcome, passed, failed, failures, warnings } of found.scenarios)
    if (outcome !== 'not-applicable')
      console.log(
        `${outcome} ${scenario} ${revision} (suite ${suite}): ${passed} passed, ${failed} failed ${[...failures, ...warnings].join(', ')}`.trim(),
      );
  const skipped = found.scenarios.filter(({ outcome }) => outcome === 'not-applicable').length;
  console.log(`${skipped} scenarios do not apply; ${FILE} says why`);
  if (found.scenarios.some(({ outcome }) => outcome === 'failed')) process.exitCode = 1;
}

const { values, positionals } = parseArgs({ options: { client: { type: 'boolean' } }, allowPositionals: true });
const [url] = positionals;
if (values.client === true && url !== undefined)
  await listOnce(url, process.env['MCP_CONFORMANCE_PROTOCOL_VERSION'] ?? '2025-11-25');
else await checkAll();
