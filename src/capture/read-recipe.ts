import type { Recipe } from '../catalog/schema/recipe.ts';
import { CaptureError, captureError } from './capture-error.ts';
import type { IngestRequest } from './parse-arguments.ts';
import { parseSource } from './parse-source.ts';

/**
 * What to capture, and how, to make a server's capture again. `file` is the server file that holds the recipe.
 * Throws a CaptureError where the recipe can't be followed.
 */
export function readRecipe(recipe: Recipe, file: string): Pick<IngestRequest, 'source' | 'launch' | 'labels'> {
  if (recipe.source === null)
    throw captureError(
      { file, path: '/capture/source' },
      'not-repeatable',
      `The capture can't be repeated. ${recipe.note}`.trim(),
      'Capture it by hand, as its provenance says.',
    );
  const source = parseSource([recipe.source], []);
  if ('problem' in source) throw new CaptureError([{ ...source.problem, file, path: '/capture/source' }]);
  const { program, requirements, files = [], installScripts, standIn, modes, environment } = recipe;
  return {
    source,
    launch: {
      program,
      requirements,
      arguments: recipe.arguments,
      files,
      installScripts,
      standIn,
      modes,
      sandbox: true,
    },
    labels: {
      version: null,
      coverage: null,
      note: null,
      variables: new Map(Object.entries(environment)),
      secrets: new Map(),
    },
  };
}
