import { hashText } from '../../catalog/digest.ts';

/** What counts of a server in a choice. */
export interface ServerSize {
  readonly slug: string;
  readonly tools: number;
  /** Of its definitions, in UTF-16 units. */
  readonly characters: number;
}

const SHUFFLES = 300;

const sumUp = (servers: readonly ServerSize[]) => ({
  servers: servers.length,
  tools: servers.reduce((sum, { tools }) => sum + tools, 0),
  characters: servers.reduce((sum, { characters }) => sum + characters, 0),
});

/** How far a selection is from having as many servers and as long definitions to a tool as the whole; 0 is the same. */
function measureBias(selection: readonly ServerSize[], whole: ReturnType<typeof sumUp>): number {
  const part = sumUp(selection);
  const compare = (of: 'servers' | 'characters') =>
    Math.abs(Math.log(part[of] / part.tools / (whole[of] / whole.tools)));
  return compare('servers') + compare('characters') + Math.abs(Math.log(part.tools / whole.tools));
}

/** The first servers of one shuffled order that together have at least `wanted` tools. */
function takeFirst(servers: readonly ServerSize[], wanted: number, seed: number): ServerSize[] {
  const ranks = new Map(servers.map((server) => [server, hashText(`${seed} ${server.slug}`)]));
  const shuffled = servers.toSorted((a, b) => ((ranks.get(a) ?? '') < (ranks.get(b) ?? '') ? -1 : 1));
  let missing = wanted;
  return shuffled.filter(({ tools }) => {
    const isWanted = missing > 0;
    missing -= tools;
    return isWanted;
  });
}

/**
 * Chooses servers so that together they have at least `wanted` tools, and hardly more, of the same mix at every size: all
 * of them as often as they fit whole, and for the rest the best of some hundred selections. Slugs with how often each is
 * taken; the same every time. Throws where there is no tool.
 */
export function chooseServers(servers: readonly ServerSize[], wanted: number): Map<string, number> {
  const whole = sumUp(servers);
  if (whole.tools === 0) throw new Error('there is no tool to make others from');
  const times = Math.floor(wanted / whole.tools);
  const rest = wanted - times * whole.tools;
  const aim = { ...whole, tools: Math.max(1, rest) };
  const scale = aim.tools / whole.tools;
  const part = { tools: aim.tools, servers: whole.servers * scale, characters: whole.characters * scale };
  const selections = Array.from({ length: SHUFFLES }, (_, seed) => takeFirst(servers, rest, seed));
  const biases = new Map(selections.map((selection) => [selection, rest === 0 ? 0 : measureBias(selection, part)]));
  const [best = []] = selections.toSorted((a, b) => (biases.get(a) ?? 0) - (biases.get(b) ?? 0));
  const extra = new Set(best.map(({ slug }) => slug));
  return new Map(servers.map(({ slug }) => [slug, times + (extra.has(slug) ? 1 : 0)]));
}
