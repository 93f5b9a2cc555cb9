import { packIds, type PackId } from '../../policies/packs/pack-ids.ts';
import { guessSlug } from '../../search/engine/search-files.ts';
import type { JudgedTool, PackedIntent } from '../answer/judged-tool.ts';
import type { KnownFile, PackedServer, PackedTool } from './known-file.ts';

/** The known servers of a file, opened one by one as they are asked for. */
export interface KnownServers {
  readonly servers: readonly PackedServer[];
  /** The tools of a server, in the order in which it lists them; none where the slug is unknown. */
  readonly listTools: (slug: string) => readonly JudgedTool[];
  /** The names of its tools, each once; null where the slug is unknown. */
  readonly listNames: (slug: string) => readonly string[] | null;
}

/** Opens a file of known servers. Throws where one of its numbers leads nowhere. */
export function openKnown({ servers, verdicts, dispositions, intents }: KnownFile): KnownServers {
  const pick = <Value>(values: readonly Value[], number: number): Value => {
    const value = values[number];
    if (value === undefined) throw new Error('The file of known servers is not whole. Load the page again.');
    return value;
  };
  const openTool = ([name, verdict, own, tokens, slug, isForApp]: PackedTool): JudgedTool => {
    const numbers = pick(intents, own);
    return {
      name,
      slug: slug ?? guessSlug(name),
      verdict: pick(verdicts, verdict),
      intents: Object.fromEntries(packIds.map((id) => [id, pick(dispositions, numbers[id])])) as Record<
        PackId,
        PackedIntent
      >,
      tokens,
      isForModel: isForApp !== 1,
    };
  };
  const bySlug = new Map(servers.map((server) => [server.slug, server]));
  return {
    servers,
    listTools: (slug) => (bySlug.get(slug)?.tools ?? []).map(openTool),
    listNames: (slug) => {
      const server = bySlug.get(slug);
      return server === undefined ? null : [...new Set(server.tools.map(([name]) => name))];
    },
  };
}
