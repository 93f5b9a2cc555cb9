import { countTokens } from '../../../catalog/count-tokens.ts';
import type { CatalogueServer } from '../../../catalog/derive.ts';

/** How many tokens the definition of each tool takes, in their order. */
export type CountedTokens = readonly number[];

/** What the fourth stage makes of a server: what its tools take of a model's context is counted. */
export const countServer = ({ tools }: CatalogueServer): CountedTokens =>
  tools.map(({ definition }) => countTokens(definition));
