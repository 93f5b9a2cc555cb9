import { loadAssessedCatalogue } from '../../assessed/load-assessed-catalogue.ts';
import { choosePack } from '../../policies/choose-pack.ts';
import { decideIntent } from '../../policies/decide-intent.ts';
import { formats } from '../../policies/formats/index.ts';
import { packs } from '../../policies/packs/index.ts';
import { median } from './median.ts';

const time = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const round = (milliseconds: number): number => Math.round(milliseconds * 1000) / 1000;

/** What deciding and writing policies costs for the servers of the catalogue in `directory`, once warm, in milliseconds a tool. */
export async function benchPolicies(directory: string) {
  const { servers } = await loadAssessedCatalogue(directory);
  const requests = servers.map(({ server, tools }) => {
    const current = tools.filter(({ isCurrent }) => isCurrent);
    const decide = () =>
      new Map(packs.map((pack) => [pack.id as string, current.map((tool) => decideIntent(pack, tool))]));
    return { alias: server.slug, count: current.length, decide, intents: decide() };
  });
  const render = ({ alias, intents }: (typeof requests)[number]) => {
    for (const format of formats)
      format.render({ alias, scope: 'only', tools: intents.get(choosePack(format).id) ?? [], others: [] });
  };
  requests.forEach(render);
  return {
    servers: requests.length,
    formats: formats.length,
    'all packs, ms a tool, median': round(median(requests.map((each) => time(each.decide) / each.count))),
    'all formats, ms a tool, median': round(
      median(
        requests.map(
          (each) =>
            time(() => {
              render(each);
            }) / each.count,
        ),
      ),
    ),
  };
}
