import { supervised } from '../../packs/supervised.ts';
import { makeDispositions, makeRest } from './dispositions.ts';
import { loadServer } from './load-server.ts';
import { makeModes } from './modes.ts';
import { makeMeetingNames, makeOddNames } from './odd-names.ts';
import type { Scenario } from './scenario.ts';
import { makeStack, type StackScenario } from './stack.ts';
import { makeWholeServer } from './whole-server.ts';

/** Reads the pinned snapshots and makes of them a stack of two servers. */
export const loadStack = async (): Promise<StackScenario> =>
  makeStack(await loadServer('iterable', '1.9.0'), await loadServer('listmonk', '0.1.0'));

/** Reads the pinned snapshots and makes every scenario of them. */
export async function loadScenarios(): Promise<Scenario[]> {
  const iterable = await loadServer('iterable', '1.9.0');
  return [
    makeDispositions(iterable),
    makeRest(iterable),
    makeModes(await loadServer('coolify', '3.5.0')),
    makeOddNames(iterable),
    makeMeetingNames(iterable),
    makeWholeServer(await loadServer('listmonk', '0.1.0'), supervised),
  ];
}
