import { checkJson } from '../catalog/check-json.ts';
import { checkTools } from '../catalog/check-tools.ts';
import { digestJson, pinTool } from '../catalog/digest.ts';
import { findMadeUpTraces } from '../catalog/find-made-up-traces.ts';
import { findToolList, isToolDefinition, type ToolList } from '../catalog/read-tools.ts';
import { manifestSchema, type Manifest } from '../catalog/schema/manifest.ts';
import type { Problem } from '../catalog/schema/problem.ts';
import type { Server } from '../catalog/schema/server.ts';
import type { Capture } from './capture.ts';
import { CaptureError, captureError } from './capture-error.ts';
import { findRepeatedSecrets } from './find-repeated-secrets.ts';
import { inspectJson } from './inspect-json.ts';
import { nameVersion } from './name-version.ts';

/** Names, words and settings that the command line adds to a capture. */
export interface CaptureLabels {
  readonly version: string | null;
  readonly coverage: Manifest['provenance']['coverage'] | null;
  readonly note: string | null;
  /** Variables that were set during the capture to made-up values. */
  readonly variables: ReadonlyMap<string, string>;
  /** Variables that were set to real values, or headers that were sent; their values are never kept or repeated. */
  readonly secrets: ReadonlyMap<string, string>;
}

/** A manifest with the warnings that come with it. */
export interface BuiltManifest {
  readonly manifest: Manifest;
  readonly problems: readonly Problem[];
}

const missing = (file: string, what: string, option: string): CaptureError =>
  captureError({ file }, `no-${what}`, `The source does not say the ${what} of the capture.`, `Say it with ${option}.`);

/** The values that may be kept: of variables which the server's file declares not secret. */
function keepOpenValues(variables: ReadonlyMap<string, string>, declared: Server['variables']): Record<string, string> {
  const open = declared.filter(({ name, secret }) => !secret && variables.has(name));
  return Object.fromEntries(open.map(({ name }) => [name, variables.get(name) ?? '']));
}

const warnOfNone = ({ elements }: ToolList, file: string): Problem[] =>
  elements.length > 0
    ? []
    : [
        {
          code: 'no-tools',
          level: 'warning',
          file,
          path: '',
          message: 'The server lists no tools; what else it says is kept.',
          hint: 'If it should have some, it may offer them only with a setting: give it with --env NAME=VALUE.',
        },
      ];

/**
 * Builds the manifest of a capture, its own fields in the order of the schema, everything served as it came.
 * `declared` are the variables of the server's file. Throws a CaptureError with every problem that is an error.
 */
export function buildManifest(
  capture: Capture,
  labels: CaptureLabels,
  slug: string,
  declared: Server['variables'],
): BuiltManifest {
  const { provenance, results, offers } = capture;
  const file = provenance.source;
  const named = labels.version === null ? nameVersion(capture) : { version: labels.version, problems: [] };
  if (named === null) throw missing(file, 'version', '--version VERSION');
  const { version } = named;
  const coverage = labels.coverage ?? provenance.coverage;
  if (coverage === null) throw missing(file, 'coverage', '--coverage full or --coverage partial');

  const list = findToolList({ results });
  if (list === null)
    throw captureError(
      { file },
      'no-tool-list',
      'The answer to tools/list holds no list of tools.',
      'Check that it is an MCP server.',
    );
  const oddities = inspectJson(results, file);
  if (oddities.some(({ level }) => level === 'error')) throw new CaptureError(oddities);
  const problems = [
    ...oddities,
    ...warnOfNone(list, file),
    ...checkTools(list, file),
    ...findRepeatedSecrets(capture, labels.secrets, file),
    ...findMadeUpTraces(capture, file, 'warning'),
  ];
  if (problems.some(({ level }) => level === 'error')) throw new CaptureError(problems);

  const manifest: Manifest = {
    server: slug,
    version,
    provenance: {
      source: provenance.source,
      commit: provenance.commit,
      kind: provenance.kind,
      coverage,
      capturedAt: provenance.capturedAt,
      gaps: provenance.gaps,
      revision: provenance.revision,
      capabilities: provenance.capabilities,
      transport: provenance.transport,
      client: provenance.client,
      confinement: provenance.confinement,
      variablesSet: [...new Set([...provenance.variablesSet, ...labels.variables.keys(), ...labels.secrets.keys()])],
      variableValues: keepOpenValues(labels.variables, declared),
      note: labels.note ?? provenance.note,
    },
    offers,
    digest: digestJson(results),
    toolDigests: list.elements.flatMap(({ value }) => (isToolDefinition(value) ? [pinTool(value)] : [])),
    unstable: [...capture.unstable],
    results,
    configurations: [...capture.configurations],
    pages: [...capture.pages],
  };
  const checked = checkJson(manifest, manifestSchema, file);
  if (checked.problems.length > 0) throw new CaptureError(checked.problems);
  return { manifest, problems: [...named.problems, ...problems] };
}
