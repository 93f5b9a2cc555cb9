import { findExposures, type Exposure } from '../../../attacks/exposure/find-exposures.ts';
import type { CatalogueServer } from '../../../catalog/derive.ts';
import type { JudgedServer } from './judge-server.ts';
import type { ReadTexts } from './read-texts.ts';

/** The attack patterns that each tool lies open to, in their order. */
export type LinkedPatterns = readonly (readonly Exposure[])[];

/** For each tool of a server, in their order, the other servers that offer one of its name. */
export type Namesakes = readonly (readonly string[])[];

/** What the last stage makes of a server: its tools are linked to attack patterns. */
export const linkPatterns = (
  { tools }: CatalogueServer,
  { verdicts }: JudgedServer,
  texts: ReadTexts,
  namesakes: Namesakes,
): LinkedPatterns =>
  tools.map(({ definition }, i) => {
    const assessment = verdicts[i]?.assessment;
    return assessment === undefined ? [] : findExposures(definition, assessment, namesakes[i], texts[i]);
  });
