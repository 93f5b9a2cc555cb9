import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readServerVersion } from '../catalog/read-answers.ts';
import type { Problem } from '../catalog/schema/problem.ts';
import type { Capture, ServerFacts } from './capture.ts';
import { captureError } from './capture-error.ts';
import { captureStdio, type Supervision } from './capture-stdio.ts';
import { describeRecipe, nameSource } from './describe-recipe.ts';
import { bareVersion } from './go/go-client.ts';
import { captureUrl } from './http/capture-url.ts';
import type { IngestRequest } from './parse-arguments.ts';
import type { Source } from './parse-source.ts';
import { prepareServer } from './prepare-server.ts';
import { readFileSource } from './read-capture-file.ts';
import { demandSandbox } from './sandbox/demand-sandbox.ts';
import { suggestSlug } from './suggest-slug.ts';
import { describeUntried } from './settings/find-untried-settings.ts';
import { withThrowAwayFolder } from './throw-away-folder.ts';
import { askAllWays } from './protocol/ask-all-ways.ts';
import { CLIENT_LABEL } from './protocol/session.ts';
import type { StartOnce } from './protocol/start-once.ts';
import { HIDDEN_FOLDER_NOTE } from './unstable/hide-folders.ts';

/** A capture with the warnings met on the way. */
export interface SourceCapture {
  readonly capture: Capture;
  readonly problems: readonly Problem[];
}

/** The version of a package, as snapshots are named by it; null where the source is none. */
function readPackageVersion(source: Source): string | null {
  if (source.kind === 'go') return bareVersion(source.version);
  return 'version' in source ? source.version : null;
}

/** The slug that a source has by its package or bundle; null where it is a command. */
function suggestSource(source: Source, facts: ServerFacts | null): string | null {
  if ('name' in source) return suggestSlug(source.name);
  return source.kind === 'mcpb' && facts !== null ? suggestSlug(facts.name) : null;
}

function demandProcessGroups(source: string): void {
  if (process.platform === 'win32')
    throw captureError(
      { file: source },
      'platform-not-supported',
      'On Windows a server can not be ended with everything that it started.',
      'Capture on Linux or macOS, or in the Windows Subsystem for Linux.',
    );
}

/** Captures whatever the request names. `today` is the day in UTC. Throws a CaptureError where that fails. */
export async function captureSource(
  request: Pick<IngestRequest, 'source' | 'launch' | 'labels' | 'timeout'> & Partial<Pick<IngestRequest, 'server'>>,
  today: string,
  supervision: Supervision,
): Promise<SourceCapture> {
  const { source, launch, labels, timeout } = request;
  if (source.kind === 'file') return readFileSource(source.file, today, request.server ?? null);
  if (source.kind === 'http') return captureUrl({ ...request, source }, today, supervision);
  const name = nameSource(source);
  demandProcessGroups(name);
  const { sandbox, problems } = await demandSandbox(launch.sandbox, name, supervision.report);
  return withThrowAwayFolder(async (folder) => {
    const prepared = await prepareServer({ ...request, source }, name, { sandbox, folder }, supervision);
    const given = { variables: labels.variables, arguments: launch.arguments };
    let heard = '';
    const startOnce: StartOnce = ({ vary, mode }, talk) =>
      withThrowAwayFolder(async (fresh) => {
        supervision.report(`starting ${name}`);
        for (const file of launch.files) await writeFile(join(fresh.work, file.name), file.content);
        const variables = [...labels.variables].map(([key, value]) => [key, vary(value)] as const);
        const server = {
          source: name,
          command: [...prepared.command, ...launch.arguments.map(vary), ...(mode?.arguments ?? [])] as const,
          programs: prepared.programs,
          standIn: launch.standIn,
          sandbox,
          variables: new Map([...labels.secrets, ...variables, ...Object.entries(mode?.environment ?? {})]),
          secrets: labels.secrets,
          hear: (words: string) => (heard = words),
          timeout,
        };
        return captureStdio(server, { ...fresh, program: folder.program }, supervision, talk);
      });
    const answers = await askAllWays({
      source: name,
      given,
      modes: launch.modes,
      timeout,
      startOnce,
      readTransport: () => 'stdio',
      ...supervision,
    });
    const set = [...labels.variables.keys(), ...labels.secrets.keys()];
    const variablesSet = [...new Set([...set, ...(prepared.variablesSet ?? [])])];
    const tried = [...variablesSet, ...launch.modes.flatMap(({ environment }) => Object.keys(environment))];
    const capture: Capture = {
      slug: suggestSource(source, prepared.facts),
      version: readPackageVersion(source) ?? prepared.version ?? readServerVersion(answers.results),
      provenance: {
        source: name,
        commit: null,
        kind: 'run',
        coverage: answers.isWhole ? 'full' : 'partial',
        gaps: [...answers.gaps, ...describeUntried(prepared.settings, heard, tried)],
        revision: answers.revision,
        capabilities: answers.capabilities,
        capturedAt: today,
        transport: 'stdio',
        client: CLIENT_LABEL,
        confinement: sandbox === null ? 'throw-away-home' : 'sandbox',
        variablesSet,
        note: answers.unstable.some(({ reason }) => reason === 'folder') ? HIDDEN_FOLDER_NOTE : '',
      },
      offers: [],
      unstable: answers.unstable,
      configurations: answers.configurations,
      pages: answers.pages,
      results: answers.results,
      facts: prepared.facts,
      recipe: describeRecipe(request),
    };
    return { capture, problems: [...problems, ...prepared.problems, ...answers.problems] };
  });
}
