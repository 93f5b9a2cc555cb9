import { afterAll, expect, it } from 'vitest';
import { recordIntents } from '../../src/open-data/record-intents.ts';
import { serverIntentsSchema } from '../../src/open-data/server-intents-schema.ts';
import { packs } from '../../src/policies/packs/index.ts';
import { decideServerIntents } from '../../src/views/policies/server-intents.ts';
import { loadOddSite, removeOddSite } from './odd-site.ts';

const { site, folder } = await loadOddSite();
afterAll(() => removeOddSite(folder));

it('has each intent once, and every pack finds its own in it', () => {
  for (const server of site.servers) {
    const record = serverIntentsSchema.parse(recordIntents(server));
    const decided = decideServerIntents(server);
    for (const { id } of packs) expect(record.packs[id].map((place) => record.intents[place])).toEqual(decided[id]);
    expect(new Set(record.intents.map((intent) => JSON.stringify(intent))).size).toBe(record.intents.length);
  }
});
