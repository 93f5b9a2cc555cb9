import { join } from 'node:path';
import { countedTokens } from '../../../catalog/counted-tokens.ts';
import type { CatalogueServer } from '../../../catalog/derive.ts';
import { checkServers } from '../../../catalog/load.ts';
import { assembleSite, listNamesakes, type Site } from '../../../views/site.ts';
import type { CountedTokens } from './count-tokens.ts';
import { joinVerdicts } from './join-verdicts.ts';
import type { JudgedServer } from './judge-server.ts';
import type { LinkedPatterns, Namesakes } from './link-patterns.ts';
import type { ReadServer } from './read-server.ts';
import type { ReadTexts } from './read-texts.ts';

/** What all stages made of a server. */
export interface StagedServer {
  readonly server: CatalogueServer;
  readonly judged: JudgedServer;
  readonly texts: ReadTexts;
  readonly tokens: CountedTokens;
  readonly patterns: LinkedPatterns;
}

/** For each server that was read without an error, the namesakes of its tools. */
export const findNamesakes = (read: readonly ReadServer[]): readonly Namesakes[] =>
  listNamesakes(read.flatMap(({ server }) => server ?? []));

/** What becomes of all servers below `directory` together: those that were read, and what was made of the sound ones. */
export function joinSite(
  directory: string,
  read: readonly ReadServer[],
  staged: readonly StagedServer[],
): Promise<Site> {
  const problems = read.flatMap((each) => each.problems);
  const servers = staged.map(({ server }) => server);
  problems.push(...checkServers(join(directory, 'servers'), servers, problems));
  problems.push(...staged.flatMap(({ judged }) => judged.problems));
  for (const { server, tokens } of staged)
    server.tools.forEach(({ definition }, i) => {
      const count = tokens[i];
      if (count !== undefined) countedTokens.set(definition, count);
    });
  const found = staged.map(({ server, judged, texts, patterns }) => ({
    onServer: joinVerdicts(server, judged),
    hygiene: texts,
    exposures: patterns,
  }));
  return assembleSite(found, problems);
}
