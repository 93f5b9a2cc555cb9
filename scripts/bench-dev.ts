import './tell-errors.ts';
import { parseArgs } from 'node:util';
import { benchDev } from '../src/build/bench/bench-dev.ts';

const MOST_SECONDS = 120;

const { values } = parseArgs({ options: { server: { type: 'string', multiple: true } } });
const times = await benchDev(values.server ?? null, MOST_SECONDS);
console.table(Object.fromEntries(times.map(({ what, seconds }) => [what, { seconds: Number(seconds.toFixed(2)) }])));
