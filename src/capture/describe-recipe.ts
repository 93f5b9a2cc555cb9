import { basename } from 'node:path';
import type { Recipe } from '../catalog/schema/recipe.ts';
import { nameBundle } from './mcpb/bundle-source.ts';
import type { IngestRequest } from './parse-arguments.ts';
import type { Source } from './parse-source.ts';

/** The source as a person names it; a command by its program, a file by its path. */
export function nameSource(source: Source): string {
  switch (source.kind) {
    case 'npm':
    case 'cargo':
      return `${source.kind}:${source.name}@${source.version}`;
    case 'pypi':
      return `pypi:${source.name}==${source.version}`;
    case 'go':
      return `go:${source.command === null ? source.name : `${source.name}/${source.command}`}@${source.version}`;
    case 'mcpb':
      return nameBundle(source);
    case 'http':
      return source.url;
    case 'command':
      return `command:${basename(source.command[0])}`;
    case 'file':
      return `file:${basename(source.file)}`;
  }
}

/** What stands in a server file until a capture says how it is made again. */
export const NO_RECIPE: Recipe = {
  source: null,
  program: null,
  requirements: [],
  arguments: [],
  environment: {},
  files: [],
  installScripts: false,
  standIn: null,
  modes: [],
  note: 'The snapshot was taken over from a file.',
};

/** Why a capture can't be made again without a person; null where it can. */
function explainOnce({ source, launch, labels }: Pick<IngestRequest, 'source' | 'launch' | 'labels'>): string | null {
  if (source.kind === 'file') return NO_RECIPE.note;
  if (source.kind === 'command') return 'The snapshot was captured from a command on one machine, not from a package.';
  if (source.kind === 'mcpb' && 'file' in source.place)
    return 'The snapshot was captured from a bundle that is a file on one machine.';
  if (!launch.sandbox) return 'The capture was made without a sandbox, as a person asked.';
  if (labels.secrets.size > 0)
    return `The capture was made with real values, which are kept nowhere, of ${[...labels.secrets.keys()].join(', ')}.`;
  return null;
}

/** How the capture that was asked for is made again. */
export function describeRecipe(request: Pick<IngestRequest, 'source' | 'launch' | 'labels'>): Recipe {
  const once = explainOnce(request);
  if (once !== null) return { ...NO_RECIPE, note: once };
  const { program, requirements, arguments: args, files, installScripts, standIn, modes } = request.launch;
  return {
    source: nameSource(request.source),
    program,
    requirements: [...requirements],
    arguments: [...args],
    environment: Object.fromEntries(request.labels.variables),
    files: [...files],
    installScripts,
    standIn,
    modes: [...modes],
    note: '',
  };
}
