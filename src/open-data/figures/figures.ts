import type { Figure } from './figure.ts';
import { hintFigures } from './hint-figures.ts';
import { serverFigures } from './server-figures.ts';
import { verdictFigures } from './verdict-figures.ts';

/** Every figure of the catalogue, in the order in which the page shows them. */
export const figures: readonly Figure[] = [...verdictFigures, ...hintFigures, ...serverFigures];
