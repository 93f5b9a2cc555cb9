import type { AssessedServer } from '../assessed/load-assessed-catalogue.ts';
import type { ToolIntent } from '../policies/intent.ts';
import { packs } from '../policies/packs/index.ts';
import { decideServerIntents } from '../views/policies/server-intents.ts';
import type { ServerIntents } from './server-intents-schema.ts';

/** What every pack recommends for a server; packs mostly agree, so an intent that several have is there once. */
export function recordIntents(site: AssessedServer): ServerIntents {
  const byPack = decideServerIntents(site);
  const intents: ToolIntent[] = [];
  const places = new Map<string, number>();
  const placeOf = (intent: ToolIntent): number => {
    const text = JSON.stringify(intent);
    const place = places.get(text) ?? intents.push(intent) - 1;
    places.set(text, place);
    return place;
  };
  return {
    server: site.server.slug,
    version: site.newest.manifest.version,
    packs: Object.fromEntries(packs.map(({ id }) => [id, byPack[id].map(placeOf)])) as ServerIntents['packs'],
    intents,
  };
}
