import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import { isForAppOnly } from '../../catalog/read-audience.ts';
import { urls } from '../../catalog/urls.ts';
import { selectTools } from '../../policies/select-tools.ts';
import { nameCategory, nameSeverity } from '../describe-tool.ts';
import { compareRisk, isForModel, type SiteServer, type SiteTool } from '../site.ts';
import { viewToolRow } from '../table/tool-row.ts';
import { countOf } from '../describe-tool.ts';
import { mixRisks } from '../risk-mix.ts';
import type { CompareFile, CompareMix, CompareSubject, CompareTool } from './compare-file.ts';
import { describeSet } from './subject-cells.ts';
import { describeOne } from './tool-cells.ts';

const factsOf = ({ server }: SiteServer) => ({
  publisher: `${server.publisher.name}, ${server.publisher.standing}`,
  switches: server.switches.map(({ name }) => name),
});

const mix = (tools: readonly Pick<SiteTool, 'assessment'>[]): CompareMix[] =>
  mixRisks(tools)
    .filter(({ count }) => count > 0)
    .map(({ tone, start, share }) => [tone, start, share]);

/** A captured version, with the verdicts of its own definitions. */
function describeVersion(onServer: SiteServer, version: string): CompareSubject {
  const { server } = onServer;
  const selected = selectTools([onServer], { server: server.slug, version, tool: null });
  const tools = selected.tools.filter(({ definition }) => !isForAppOnly(definition));
  return {
    id: version,
    name: `${server.name} ${version}`,
    of: countOf(tools.length, 'tool'),
    mix: mix(tools),
    href: `${urls.server(server.slug)}#versions`,
    cells: describeSet({ ...factsOf(onServer), version, tools }),
  };
}

function describeTool(tool: SiteTool): CompareTool {
  const { policy } = viewToolRow(tool);
  return {
    id: tool.slug,
    name: revealHiddenCharacters(tool.name),
    served: tool.name,
    of: tool.onServer.server.name,
    mix: mix([tool]),
    href: urls.tool(tool.server, tool.slug),
    brief: `${nameSeverity(tool)}, ${nameCategory(tool)}: ${policy}`,
    cells: describeOne(tool),
  };
}

const files = new WeakMap<SiteServer, CompareFile>();

function describeServer(onServer: SiteServer): CompareFile {
  const { server, newest, snapshots, tools } = onServer;
  const current = tools.filter(isForModel).toSorted(compareRisk);
  const { version, provenance } = newest.manifest;
  return {
    server: {
      id: '',
      name: server.name,
      of: countOf(current.length, 'tool'),
      mix: mix(current),
      href: urls.server(server.slug),
      cells: describeSet({
        ...factsOf(onServer),
        version: `${version}, captured ${provenance.capturedAt.slice(0, 10)}`,
        tools: current,
      }),
    },
    versions: snapshots.length < 2 ? [] : server.snapshots.map((each) => describeVersion(onServer, each)),
    tools: current.map(describeTool),
  };
}

/** What a comparison needs of a server, worked out once. */
export function makeCompareFile(onServer: SiteServer): CompareFile {
  const file = files.get(onServer) ?? describeServer(onServer);
  files.set(onServer, file);
  return file;
}
