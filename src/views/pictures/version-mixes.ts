import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { AssessedTool } from '../../assessed/load-assessed-catalogue.ts';
import type { Snapshot } from '../../catalog/derive.ts';
import { isForAppOnly } from '../../catalog/read-audience.ts';
import { readTool } from '../../history/read-tool.ts';
import { joinWords } from '../describe-tool.ts';
import { mixRisks, type MixPart } from '../risk-mix.ts';
import { isForModel, type SiteServer } from '../site.ts';

const round = (value: number): number => Math.round(value * 100) / 100;

/** The tools of a snapshot with their verdicts: those of its page where it is the definition that the page shows. */
function judgeSnapshot({ served }: Snapshot, tools: readonly AssessedTool[]): Pick<AssessedTool, 'assessment'>[] {
  const known = new Map(tools.map((tool) => [`${tool.digest} ${tool.name}`, tool]));
  return served
    .filter(({ definition }) => !isForAppOnly(definition))
    .map(({ definition, digest }) => ({
      assessment: known.get(`${digest} ${definition.name}`)?.assessment ?? readTool(definition).assess(),
    }));
}

const countOf = (parts: readonly MixPart[], tone: MixPart['tone']): number =>
  parts.find((part) => part.tone === tone)?.count ?? 0;

/** Everything that the picture of a server's versions shows. */
export type VersionMixes = ReturnType<typeof viewVersionMixes>;

/** How many tools each full snapshot has at each level, newest first; none where there are fewer than two to compare. */
export function viewVersionMixes({ snapshots, newest, tools }: Pick<SiteServer, 'snapshots' | 'newest' | 'tools'>) {
  const full = snapshots.filter(({ manifest }) => manifest.provenance.coverage === 'full').toReversed();
  if (full.length < 2) return [];
  const mixes = full.map((snapshot) => {
    const judged = snapshot === newest ? tools.filter(isForModel) : judgeSnapshot(snapshot, tools);
    return { version: snapshot.manifest.version, count: judged.length, parts: mixRisks(judged) };
  });
  const tones = [...new Set(mixes.flatMap(({ parts }) => parts.map(({ tone }) => tone)))];
  const wide = scaleLinear()
    .domain([0, max(mixes, ({ count }) => count) || 1])
    .range([0, 100]);
  const layers = stack<(typeof mixes)[number], MixPart['tone']>()
    .keys(tones)
    .value(({ parts }, tone) => countOf(parts, tone))(mixes);
  return mixes.map(({ version, count, parts }, i) => ({
    version,
    count,
    parts,
    label: `${version}: ${joinWords(parts.filter((part) => part.count > 0).map((part) => `${part.count} ${part.name.toLowerCase()}`)) || 'no tools'}`,
    bars: layers.flatMap((layer) => {
      const [from = 0, to = 0] = layer[i] ?? [];
      return to === from ? [] : [{ tone: layer.key, x: round(wide(from)), width: round(wide(to) - wide(from)) }];
    }),
  }));
}
