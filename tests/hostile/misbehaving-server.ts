// Speaks over standard input and output as the mode in its first argument says: `node misbehaving-server.ts MODE MARK`.
import { createInterface } from 'node:readline';
import { findHonestResult } from './honest-results.ts';
import { MISANSWERS } from './misanswer.ts';
import { MISDEEDS } from './misdeeds.ts';
import type { StdioMode } from './modes.ts';

const [text = '{}', mark = ''] = process.argv.slice(2);
const { era, at, answers, deed, pace } = JSON.parse(text) as StdioMode;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Writes bytes at once, or some at a time. */
async function write(bytes: Buffer): Promise<void> {
  const step = pace === 'at-once' ? bytes.length : pace === 'drip' ? 40 : 1;
  for (let i = 0; i < bytes.length; i += step) {
    process.stdout.write(bytes.subarray(i, i + step));
    if (pace !== 'at-once') await pause(pace === 'drip' ? 2 : 100);
  }
}

const isOpening = (method: string): boolean => method === 'initialize' || method === 'server/discover';

if (at === 'start') MISDEEDS[deed](mark);
let queue = Promise.resolve();
const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const { id, method, params } = JSON.parse(line) as { id?: number; method: string; params?: { cursor?: unknown } };
  if (id === undefined || method === undefined) return;
  const isHere = at === 'opening' ? isOpening(method) : at === 'list' && method === 'tools/list';
  if (isHere) MISDEEDS[deed](mark);
  const result = findHonestResult(method, era);
  const error = { jsonrpc: '2.0', id, error: { code: -32_601, message: 'Method not found' } };
  const say = isHere ? answers : 'honest';
  const messages =
    result === null ? [JSON.stringify(error)] : MISANSWERS[say]({ id, method, cursor: params?.cursor, result });
  queue = queue.then(async () => {
    for (const message of messages) await write(Buffer.concat([Buffer.from(message), Buffer.from('\n')]));
    if (at === 'end' && method === 'tools/list') MISDEEDS[deed](mark);
  });
});
