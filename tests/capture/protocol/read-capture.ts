import type { Results } from '../../../src/catalog/schema/manifest.ts';
import { readDefinitions } from '../../../src/catalog/configurations.ts';
import type { Capture } from '../../../src/capture/capture.ts';

export const codesOf = (problems: readonly { readonly code: string }[]): string[] => problems.map(({ code }) => code);

/** The names of the tools, in served order. */
export const namesOf = (results: Results): string[] => readDefinitions(results).map(({ name }) => name);

/** The other ways of asking, each with the tools that it brings where these are others, else with its outcome. */
export const waysOf = ({ configurations }: Capture): string[] =>
  configurations.map(({ id, outcome, results }) => `${id}: ${results === null ? outcome : namesOf(results).join(' ')}`);
