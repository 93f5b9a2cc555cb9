import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkJson } from '../catalog/check-json.ts';
import { findToolList } from '../catalog/read-tools.ts';
import { manifestSchema, type Manifest } from '../catalog/schema/manifest.ts';
import type { Json } from '../catalog/schema/tool-definition.ts';
import type { Capture } from './capture.ts';
import { CaptureError, captureError } from './capture-error.ts';
import { flatCaptureSchema, readFlatCapture, type FlatCapture } from './flat-capture.ts';
import { inspectJson } from './inspect-json.ts';

async function readJson(file: string): Promise<Json> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw captureError(
      { file },
      'unreadable-file',
      `The file can't be read: ${(error as Error).message}`,
      'Name a captured JSON file, npm:NAME@VERSION, or a command after --.',
    );
  });
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw captureError({ file }, 'not-json', `The file is not JSON: ${(error as Error).message}`, 'Capture it again.');
  }
}

/** Throws all that a schema has against a value. The value itself is used on, so that nothing of it is rebuilt. */
function demand(value: Json, schema: Parameters<typeof checkJson>[1], file: string): void {
  const { problems } = checkJson(value, schema, file);
  if (problems.length > 0) throw new CaptureError(problems);
}

function readManifest({ server, version, provenance, offers, unstable, results, configurations }: Manifest): Capture {
  return { slug: server, version, provenance, offers, unstable, results, configurations, facts: null, recipe: null };
}

/** A bare list of tools: how it was captured is not known, and said so. */
function readToolList(value: Json, file: string, today: string): Capture {
  const list = findToolList(value);
  if (list === null)
    throw captureError(
      { file },
      'no-tool-list',
      'The file holds no list of tools.',
      'Give it a manifest, a capture, or the result of tools/list.',
    );
  const page = typeof value === 'object' && value !== null && 'result' in value ? (value['result'] as Json) : value;
  return {
    slug: null,
    version: null,
    provenance: {
      source: `file:${basename(file)}`,
      commit: null,
      kind: 'run',
      coverage: null,
      gaps: [],
      revision: null,
      capabilities: [],
      capturedAt: today,
      transport: 'unknown',
      client: 'unknown',
      confinement: 'unknown',
      variablesSet: [],
      note: 'Taken over as a list of tools; the day is that of taking it over.',
    },
    offers: [],
    unstable: [],
    configurations: [],
    results: {
      initialize: null,
      'server/discover': null,
      'tools/list': [Array.isArray(page) ? { tools: page } : page],
      'resources/list': [],
      'resources/templates/list': [],
      'prompts/list': [],
    },
    facts: null,
    recipe: null,
  };
}

/**
 * Reads a captured JSON file: a manifest of ours, a flat capture, or a bare result of `tools/list`.
 * `today` is the day in UTC. Throws a CaptureError that holds every problem of the file.
 */
export async function readCaptureFile(file: string, today: string): Promise<Capture> {
  const value = await readJson(file);
  const errors = inspectJson(value, file).filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new CaptureError(errors);
  const has = (key: string) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key);
  if (has('results')) {
    const { value: manifest, problems } = checkJson(value, manifestSchema, file);
    if (manifest === null) throw new CaptureError(problems);
    return readManifest(manifest);
  }
  if (has('provenance')) {
    demand(value, flatCaptureSchema, file);
    return readFlatCapture(value as unknown as FlatCapture, file);
  }
  return readToolList(value, file, today);
}
