import { isForAppOnly } from '../../catalog/read-audience.ts';
import { countTokens } from '../../catalog/count-tokens.ts';
import { packIds, type PackId } from '../../policies/packs/pack-ids.ts';
import { guessSlug } from '../../search/engine/search-files.ts';
import type { SiteServer, SiteTool } from '../../views/site.ts';
import { digestVerdict, packIntents } from '../answer/judge-tool.ts';
import type { PackedIntent, Verdict } from '../answer/judged-tool.ts';
import type { KnownServer } from '../stack.ts';
import type { KnownFile, PackedTool } from './known-file.ts';

/** Each value once, by what it says, in the order of first mention. */
class Dictionary<Value> {
  readonly values: Value[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a value. */
  enter(value: Value): number {
    const key = JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** Packs what a stack is answered from; `listKeys` gives what tells each server. */
export function packKnown(
  servers: readonly SiteServer[],
  listKeys: (server: SiteServer) => KnownServer['keys'],
): KnownFile {
  const verdicts = new Dictionary<Verdict>();
  const dispositions = new Dictionary<PackedIntent>();
  const intents = new Dictionary<Readonly<Record<PackId, number>>>();
  const packTool = (tool: SiteTool): PackedTool => {
    const { name, slug, assessment, exposures, definition } = tool;
    const own = packIntents(tool);
    const numbers = Object.fromEntries(packIds.map((id) => [id, dispositions.enter(own[id])])) as Record<
      PackId,
      number
    >;
    const verdict = verdicts.enter(
      digestVerdict(
        assessment,
        exposures.map(({ rule }) => rule),
      ),
    );
    const head = [name, verdict, intents.enter(numbers), countTokens(definition)] as const;
    const isGuessed = guessSlug(name) === slug;
    if (isForAppOnly(definition)) return [...head, isGuessed ? null : slug, 1];
    return isGuessed ? head : [...head, slug];
  };
  const packed = servers.map((server) => ({
    slug: server.server.slug,
    name: server.server.name,
    version: server.newest.manifest.version,
    keys: listKeys(server),
    tools: server.tools.filter(({ isCurrent }) => isCurrent).map(packTool),
  }));
  return { verdicts: verdicts.values, dispositions: dispositions.values, intents: intents.values, servers: packed };
}
