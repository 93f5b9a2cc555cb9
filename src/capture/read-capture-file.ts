import { basename } from 'node:path';
import slugify from '@sindresorhus/slugify';
import { checkJson } from '../catalog/check-json.ts';
import type { FoundList, ToolFile } from '../catalog/forms/index.ts';
import { readToolFile } from '../catalog/read-tool-file.ts';
import { manifestSchema, type Manifest } from '../catalog/schema/manifest.ts';
import type { Problem } from '../catalog/schema/problem.ts';
import type { Json } from '../catalog/schema/tool-definition.ts';
import type { Capture } from './capture.ts';
import { CaptureError, captureError } from './capture-error.ts';
import { flatCaptureSchema, readFlatCapture, type FlatCapture } from './flat-capture.ts';
import { inspectJson } from './inspect-json.ts';
import { showText } from './show-text.ts';

/** A capture with the warnings of its file. */
export interface FileCapture {
  readonly capture: Capture;
  readonly problems: readonly Problem[];
}

/** Throws all that a schema has against a value. The value itself is used on, so that nothing of it is rebuilt. */
function demand(value: Json, schema: Parameters<typeof checkJson>[1], file: string): void {
  const { problems } = checkJson(value, schema, file);
  if (problems.length > 0) throw new CaptureError(problems);
}

function readManifest({
  server,
  version,
  provenance,
  offers,
  unstable,
  results,
  configurations,
  pages,
}: Manifest): Capture {
  return {
    slug: server,
    version,
    provenance,
    offers,
    unstable,
    results,
    configurations,
    pages,
    facts: null,
    recipe: null,
  };
}

/** The one list of a file, or that of the server that is asked for: by its name, or by a slug that its name suggests. */
function chooseList({ lists, problems }: ToolFile, file: string, server: string | null): FoundList {
  const [only, ...others] = lists;
  if (only === undefined) throw new CaptureError(problems.filter(({ level }) => level === 'error'));
  if (others.length === 0) return only;
  const asked = lists.filter(({ server: name }) => name !== null && (name === server || slugify(name) === server));
  if (asked.length === 1 && asked[0] !== undefined) return asked[0];
  const names = lists.map(({ server: name, path }) => (name === null ? `one at ${path}` : showText(name)));
  throw captureError(
    { file },
    'several-servers',
    `The file holds the tools of ${lists.length} servers: ${names.slice(0, 20).join(', ')}${names.length > 20 ? ', …' : ''}.`,
    'Say which with --server, by its name or by the slug of its name, or save its list to a file of its own.',
  );
}

const OPEN_CURSOR = 'The last page in the file names another, which was not in it.';

/** What the file says that it lacks. */
function tellGaps(list: FoundList, problems: readonly Problem[]): Manifest['provenance']['gaps'] {
  if (list.isOpen) return [{ code: 'open-cursor', message: OPEN_CURSOR }];
  const lacking = problems.find(({ code }) => code === 'maybe-more' || code === 'broken-json');
  return lacking === undefined ? [] : [{ code: 'open-cursor', message: lacking.message }];
}

/** A list of tools in whatever form: how it was captured is not known, and said so. */
function takeOver(list: FoundList, file: string, today: string, problems: readonly Problem[]): Capture {
  const gaps = tellGaps(list, problems);
  const remarks = ['Taken over as a list of tools; the day is that of taking it over.', ...list.notes];
  return {
    slug: null,
    version: null,
    provenance: {
      source: `file:${basename(file)}`,
      commit: null,
      kind: 'run',
      coverage: gaps.length > 0 ? 'partial' : null,
      gaps,
      revision: null,
      capabilities: [],
      capturedAt: today,
      transport: 'unknown',
      client: 'unknown',
      confinement: 'unknown',
      variablesSet: [],
      note: remarks.join(' '),
    },
    offers: [],
    unstable: [],
    configurations: [],
    pages: [],
    results: {
      initialize: null,
      'server/discover': null,
      'tools/list': [...list.pages],
      'resources/list': [],
      'resources/templates/list': [],
      'prompts/list': [],
    },
    facts: null,
    recipe: null,
  };
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a captured file: a manifest of ours, a flat capture, or tools in any form that `catalog/forms` knows; `-` is
 * standard input. `today` is the day in UTC; `server` says whose tools are meant where the file holds those of several.
 * Throws a CaptureError that holds every problem of the file.
 */
export async function readFileSource(file: string, today: string, server: string | null): Promise<FileCapture> {
  const read = await readToolFile(file);
  const { value } = read;
  if (value === undefined) throw new CaptureError(read.problems);
  const errors = inspectJson(value, file).filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new CaptureError(errors);
  const warnings = read.problems.filter(({ level }) => level === 'warning');
  if (isObject(value) && isObject(value['results'])) {
    const { value: manifest, problems } = checkJson(value, manifestSchema, file);
    if (manifest === null) throw new CaptureError(problems);
    return { capture: readManifest(manifest), problems: warnings };
  }
  if (isObject(value) && isObject(value['provenance']) && Object.hasOwn(value, 'serverInfo')) {
    demand(value, flatCaptureSchema, file);
    return { capture: readFlatCapture(value as unknown as FlatCapture, file), problems: warnings };
  }
  return { capture: takeOver(chooseList(read, file, server), file, today, warnings), problems: warnings };
}

/** Reads a captured file that holds the tools of one server; see `readFileSource`. */
export const readCaptureFile = async (file: string, today: string): Promise<Capture> =>
  (await readFileSource(file, today, null)).capture;
