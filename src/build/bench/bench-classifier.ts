import { loadServers } from '../../catalog/load.ts';
import { classifyTool } from '../../classifier/classify.ts';
import { median } from './median.ts';

const ROUNDS = 5;

const time = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};

/** How fast the tools of the catalogue in `directory` are classified, once warm. */
export async function benchClassifier(directory: string) {
  const { servers } = await loadServers(`${directory}/servers`);
  const definitions = servers.flatMap(({ tools }) => tools.map(({ definition }) => definition));
  const classify = () => definitions.map(classifyTool);
  const parse = () => definitions.map((definition) => JSON.parse(JSON.stringify(definition)) as unknown);
  classify();
  const rounds = Array.from({ length: ROUNDS }, () => ({ classify: time(classify), parse: time(parse) }));
  const seconds = median(rounds.map((round) => round.classify));
  return {
    'tools a second': Math.round(definitions.length / seconds),
    'times copying the definitions through JSON': Math.round(seconds / median(rounds.map((round) => round.parse))),
  };
}
