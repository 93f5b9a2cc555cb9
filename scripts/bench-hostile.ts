import './tell-errors.ts';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { fuzzManifests } from '../tests/hostile/fuzz-manifests.ts';
import { MODES } from '../tests/hostile/modes.ts';
import { chooseModes, runModes } from '../tests/hostile/run-modes.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    manifests: { type: 'string', default: '10000' },
    modes: { type: 'string', default: String(MODES.length) },
  },
});
const [seed = 0, manifests = 0, modes = 0] = [values.seed, values.manifests, values.modes].map(Number);
if (![seed, manifests, modes].every((each) => Number.isInteger(each) && each >= 0 && each <= 1e6)) {
  console.error('--seed, --manifests and --modes take whole numbers, such as --seed 7.');
  process.exit(1);
}

const begun = performance.now();
const minutes = (): string => `${((performance.now() - begun) / 60_000).toFixed(1)} min`;

console.log(`Fuzzes ${manifests} manifests with seed ${seed}.`);
const fuzzed = await fuzzManifests(manifests, seed);
for (const failure of fuzzed.failures) console.log(`FAILED ${failure}`);
const fuzzTime = minutes();

console.log(`Captures ${Math.min(modes, MODES.length)} servers that misbehave.`);
const outcomes = await runModes(chooseModes(modes), availableParallelism() + 1, ({ mode, failures }) => {
  for (const failure of failures) console.log(`FAILED ${mode}: ${failure}`);
});

console.table(
  outcomes.map(({ mode, tools, told, seconds, failures }) => ({
    mode,
    tools: tools ?? 'refused',
    told: told.join(', ').slice(0, 60),
    seconds: Number(seconds.toFixed(1)),
    failed: failures.length,
  })),
);
const failed = outcomes.filter(({ failures }) => failures.length > 0).length;
console.table({
  manifests: {
    looked_at: fuzzed.manifests,
    kept: fuzzed.kept,
    failed: fuzzed.failures.length,
    slowest: `${Math.round(fuzzed.slowest)} ms`,
    took: fuzzTime,
  },
  modes: {
    looked_at: outcomes.length,
    kept: outcomes.filter(({ tools }) => tools !== null).length,
    failed,
    slowest: `${Math.round(Math.max(0, ...outcomes.map(({ seconds }) => seconds)))} s`,
    took: minutes(),
  },
});
process.exit(failed + fuzzed.failures.length > 0 ? 1 : 0);
