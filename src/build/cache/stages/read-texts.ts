import type { CatalogueServer } from '../../../catalog/derive.ts';
import type { HygieneFinding } from '../../../catalog/schema/hygiene.ts';
import { checkHygiene } from '../../../hygiene/check-hygiene.ts';

/** What has no place in the definition of each tool, in their order. */
export type ReadTexts = readonly (readonly HygieneFinding[])[];

/** What the third stage makes of a server: the texts of its tools are read. */
export const readTexts = ({ tools }: CatalogueServer): ReadTexts =>
  tools.map(({ definition }) => checkHygiene(definition));
