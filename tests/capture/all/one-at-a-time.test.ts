import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { makeQueue } from '../../../src/capture/all/one-at-a-time.ts';

it('one piece of work goes on at a time, in order, whatever became of the one before', async () => {
  const queue = makeQueue();
  const log: string[] = [];
  const work = (name: string) => async () => {
    log.push(`${name} begins`);
    await sleep(5);
    log.push(`${name} ends`);
    if (name === 'b') throw new Error(name);
    return name;
  };
  const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((name) => queue(work(name))));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});
