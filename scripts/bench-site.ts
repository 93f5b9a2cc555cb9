import './tell-errors.ts';
import { parseArgs } from 'node:util';
import { benchAgainst } from '../src/build/bench/bench-against.ts';
import { benchBuild, type BuildCost } from '../src/build/bench/bench-build.ts';
import { benchClassifier } from '../src/build/bench/bench-classifier.ts';
import { benchPolicies } from '../src/build/bench/bench-policies.ts';
import { reportAgainst } from '../src/build/bench/report-against.ts';
import { reportBuilds } from '../src/build/bench/report-builds.ts';

const SIZES = [1000, 10_000, 50_000];
/** Seconds that a tool takes on two cores that nothing else uses, with writing its definitions and copying its files. */
const SECONDS_A_TOOL = 0.025;

const { values } = parseArgs({
  options: { tools: { type: 'string', multiple: true }, against: { type: 'string' } },
});
if (values.against !== undefined) {
  console.log(
    `Builds the site as committed and that of ${values.against}, each with packages of its own: some minutes.`,
  );
  console.table(reportAgainst(await benchAgainst(values.against, `.build/bench-${process.pid}`)));
  process.exit(0);
}

const sizes = values.tools?.map(Number) ?? SIZES;
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  console.error('--tools takes a whole number above 0, such as --tools 1000; it may be given several times.');
  process.exit(1);
}

const minutes = Math.ceil((sizes.reduce((sum, size) => sum + size, 0) * SECONDS_A_TOOL) / 60);
console.log(`Builds catalogues of ${sizes.join(', ')} tools: about ${minutes} minutes on two idle cores.`);

const builds: BuildCost[] = [];
for (const size of sizes) {
  builds.push(await benchBuild(size, `.build/bench-${process.pid}`));
  console.log(`built ${builds.at(-1)?.tools} tools`);
}
console.table(reportBuilds(builds));
console.table(await benchClassifier('data'));
console.table(await benchPolicies('data'));
