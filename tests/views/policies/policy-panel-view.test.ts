import { afterAll, expect, it } from 'vitest';
import { findHiddenCharacters } from '../../../src/catalog/hidden-characters.ts';
import { findRivals } from '../../../src/policies/find-rivals.ts';
import { packs } from '../../../src/policies/packs/index.ts';
import { viewToolPolicy } from '../../../src/views/policies/policy-panel-view.ts';
import { decideIntents, decideServerIntents } from '../../../src/views/policies/server-intents.ts';
import { loadOddSite, removeOddSite } from '../../open-data/odd-site.ts';

const { site, folder } = await loadOddSite();
afterAll(() => removeOddSite(folder));

const views = site.tools.map((tool) => ({ tool, view: viewToolPolicy(tool, tool.onServer) }));

it('leaves to the file of the server what that tells of a tool by its name', () => {
  const left = views.filter(({ view }) => view.intents === null);
  expect(left.length).toBeGreaterThan(5);
  for (const { tool, view } of left) {
    const ofServer = decideServerIntents(tool.onServer);
    const own = decideIntents([tool]);
    for (const { id } of packs) expect(ofServer[id].filter((each) => each.tool === view.tool)).toEqual(own[id]);
  }
});

it('brings with the page what the file would not tell: of dropped tools, of twins and of names that hide something', () => {
  const brought = views.filter(({ view }) => view.intents !== null);
  for (const { tool, view } of views)
    expect(view.intents !== null, tool.slug).toBe(
      !tool.isCurrent || tool.hasTwin || findHiddenCharacters(tool.name).length > 0,
    );
  expect(new Set(brought.map(({ tool }) => (tool.isCurrent ? (tool.hasTwin ? 'twin' : 'hidden') : 'dropped')))).toEqual(
    new Set(['dropped', 'twin', 'hidden']),
  );
  for (const { tool, view } of brought) {
    const current = tool.onServer.tools.filter(({ isCurrent }) => isCurrent);
    expect(view.intents).toEqual({
      tools: decideIntents([tool]),
      others: decideIntents(findRivals(tool.name, current)),
    });
  }
});
