import { rm } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { Configuration } from '../../../src/catalog/schema/manifest.ts';
import { spellWording } from '../../../src/history/say.ts';
import { describeOutcome } from '../../../src/views/asking/describe-outcome.ts';
import { listProtocolFacts } from '../../../src/views/asking/list-protocol-facts.ts';
import { nameEras } from '../../../src/views/asking/name-eras.ts';
import { spellDuration } from '../../../src/views/asking/spell-duration.ts';
import { describeOutput } from '../../../src/views/asking/tell-members.ts';
import { viewToolOffer } from '../../../src/views/asking/tool-offer-view.ts';
import { recordTool } from '../../../src/open-data/record-tool.ts';
import { decideIntent } from '../../../src/policies/decide-intent.ts';
import { supervised } from '../../../src/policies/packs/supervised.ts';
import { selectTools } from '../../../src/policies/select-tools.ts';
import { decideIntents, decideServerIntents } from '../../../src/views/policies/server-intents.ts';
import { surround } from '../../../src/views/surroundings.ts';
import { viewTool } from '../../../src/views/tool-view.ts';
import { viewHome } from '../../../src/views/home-view.ts';
import { viewServer } from '../../../src/views/server-view.ts';
import { loadSite } from '../../../src/views/load-site.ts';
import { viewTools } from '../../../src/views/tools-view.ts';
import { askedConfigurations, askedServer } from '../../fixtures/catalogue/asked-server.ts';
import { makeCatalogue, makeManifest, makeProvenance, makeServer } from '../../fixtures/catalogue/make-catalogue.ts';

const folder = await makeCatalogue({
  asked: askedServer,
  odd: {
    server: makeServer(),
    manifests: { '1.0.0': makeManifest([], { provenance: makeProvenance({ kind: 'reconstructed' }) }) },
  },
});
const site = await loadSite(folder);
afterAll(() => rm(folder, { recursive: true }));

const [asked, odd] = ['asked', 'odd'].map((slug) => {
  const found = site.servers.find(({ server }) => server.slug === slug);
  if (found === undefined) throw new Error(`there is no ${slug}`);
  return found;
});
if (asked === undefined || odd === undefined) throw new Error('a server is missing');
const view = viewServer(asked);

const offerOf = (name: string) => {
  const tool = asked.tools.find((each) => each.name === name);
  if (tool === undefined) throw new Error(`there is no ${name}`);
  return viewToolOffer(tool, asked.newest);
};
const tellOf = (name: string): string[] => offerOf(name).map(({ says }) => spellWording(says));
const plain = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join('');

describe('the ways in which a server was asked', () => {
  it('are told with what each comes to', () => {
    expect(view.asking.rows.map(({ how, outcome, note }) => [plain(how), outcome, note])).toEqual([
      [
        'A client that declares no capability, in revision 2025-11-25, over stdio',
        '5 tools; the ways below are held against this one',
        '',
      ],
      ['A client that declares roots', '1 tool more', ''],
      ['A client that declares sampling', 'the same', ''],
      [
        'A client that declares roots, sampling, elicitation, tasks and MCP Apps',
        '2 tools more, 1 tool fewer and 1 tool defined otherwise',
        '',
      ],
      ['A client that declares no capability, in revision 2026-07-28', 'other instructions to the model', ''],
      [
        'A client that declares no capability, over HTTP, with NOTES_MODE=read’only',
        '3 tools fewer and 3 prompts fewer',
        '',
      ],
      ['A client that declares no capability, with NOTES_MODE=write', 'refused', 'It wants a licence for `write`.'],
    ]);
    expect(view.asking.summary).toContain('2 of 7 tools come with some of them alone');
    expect(view.gaps).toEqual([
      'The server says that its list of tools can change while it runs.',
      'Partial: The last page of prompts names another that was not read.',
    ]);
  });

  it('are facts of the protocol too', () => {
    const facts = Object.fromEntries(view.asking.facts.map(({ term, says }) => [term, spellWording(says)]));
    expect(facts).toMatchObject({
      Protocol: '2025 and 2026; revisions 2025-11-25 and 2026-07-28',
      Transport: 'asked over stdio and over HTTP',
      Extensions: '`io.modelcontextprotocol/ui`',
    });
    expect(facts['Kept lists']).toBe(
      'Clients may keep the list of tools for 1 day, and see a change in it only then, and share it among users.',
    );
  });

  it('are not denied for silence, which is told', () => {
    const note = 'It does not answer server/discover in time.';
    const probe = { ...askedConfigurations[1], id: 'new', revision: '2026-07-28', outcome: 'refused', note } as const;
    const tell = (reason: Configuration['reason']) => {
      const silent = { ...probe, capabilities: [], reason } as Configuration;
      const manifest = { ...asked.newest.manifest, configurations: [silent] };
      const [protocol] = listProtocolFacts(manifest);
      return [spellWording(protocol?.says ?? []), describeOutcome({ ...asked.newest, manifest }, silent)];
    };
    expect(tell('silence')).toEqual([expect.stringContaining(`2025; 2026 not measured`), 'no answer']);
    expect(tell('silence')[0]).toContain(`“${note}”`);
    expect(tell('error')).toEqual([expect.stringMatching(/^2025 only; revision/), 'refused']);
  });

  it('are not measured where nobody asked', () => {
    const { asking, offered } = viewServer(odd);
    expect(asking.rows).toEqual([]);
    expect(asking.summary).toContain('was not measured');
    expect(spellWording(asking.facts[0]?.says ?? [])).toBe('not measured');
    expect(offered.summary).toBe(
      'Beside its tools it offers prompts not measured, resources not measured and resource templates not measured.',
    );
  });
});

describe('what a tool’s page says of who is offered it', () => {
  it('is to whom it is served, by the least that brings it', () => {
    expect(tellOf('delete_folder')).toEqual(['Only served to clients that declare roots.']);
    expect(tellOf('ask_user')[0]).toMatch(/^Only served to clients that declare roots, .*together; which of them it/);
    expect(tellOf('route_note')[0]).toMatch(/^Not served to clients that declare roots, sampling/);
  });

  it('is what other clients are served in its place', () => {
    const [variant] = offerOf('list_notes');
    expect(spellWording(variant?.says ?? [])).toMatch(
      /^Served in another form to clients .* that one is Destructive, critical/,
    );
    expect(variant?.changes.length).toBeGreaterThan(0);
    expect(view.policyNote).toContain('“list_notes” otherwise, and riskier than its page says');
  });

  it('is covered by every policy, with the reason', () => {
    const tool = asked.tools.find(({ name }) => name === 'list_notes');
    if (tool === undefined) throw new Error('there is no list_notes');
    const whom = 'served to clients that declare roots, sampling, elicitation, tasks and MCP Apps: a policy can’t tell';
    expect(tool.assessment.category).toBe('Read');
    const { variants, category, recommendation } = recordTool(tool);
    expect([category, variants.map((each) => [each.category, each.severity])]).toEqual([
      'Read',
      [['Destructive', 'critical']],
    ]);
    expect(recommendation.disposition).not.toBe('allow');
    expect(recommendation.reason).toContain(whom);
    expect(
      viewTool(surround(site), tool)
        .recommendation.map(({ text }) => text)
        .join(''),
    ).toContain(whom);
    for (const intents of [decideServerIntents(asked), decideIntents([tool])])
      expect(intents?.supervised.find(({ tool: name }) => name === 'list_notes')).toEqual(recommendation);
    const { tools } = selectTools([asked], { server: 'asked', version: '2.0.0', tool: 'list_notes' });
    expect(tools.map((each) => decideIntent(supervised, each))).toEqual([recommendation]);
  });

  it('is the page that it opens, with its reach', () => {
    expect(tellOf('show_board').at(-1)).toBe(
      'Opens a page: a client with MCP Apps shows `ui://notes/board` of the server beside its result. The page may send requests to `https://api.notes.example`, load from `https://cdn.notes.example` and use, if allowed, the camera.',
    );
    expect(tellOf('move_card')[0]).toMatch(/^Meant for the page that the server opens, not for the model/);
  });

  it('is headers, tasks and icons', () => {
    expect(tellOf('search_notes').join(' ')).toContain('`region` as `Mcp-Param-Region`');
    expect(tellOf('search_notes').join(' ')).toContain('loaded by clients from `icons.example`');
    expect(tellOf('route_note').join(' ')).toMatch(/leave it out: the header that `weight` is marked with is on a/);
    expect(tellOf('route_note').join(' ')).toContain('Runs as a task only');
  });
});

it('tells the first fields of what comes back, and nothing where that is nothing', () => {
  const schema = (names: string[]) => ({
    name: 'a',
    outputSchema: { properties: Object.fromEntries(names.map((name) => [name, {}])) },
  });
  expect(spellWording(describeOutput(schema(['b', 'a'])) ?? [])).toBe('By its output schema it returns `b` and `a`.');
  expect(spellWording(describeOutput(schema([...'abcdefgh'])) ?? [])).toContain('`f` and 2 more');
  expect(describeOutput(schema(['result']))).toBeNull();
  expect(describeOutput({ name: 'a', outputSchema: null })).toBeNull();
});

it('leaves tools of a page out of what the model can do, and keeps their policies', () => {
  expect(view.currentCount).toBe(6);
  expect(view.policyCount).toBe(7);
  expect(view.ofApp.map(({ name }) => name)).toEqual(['move_card']);
  expect(site.currentTools.some(({ name }) => name === 'move_card')).toBe(false);
  expect(viewHome(site).toolCount).toBe('6 tools');
  expect(viewTools(site).counts).toBe(
    '6 tools that servers offer today, 1 that only a server’s own page is to call and 0 that they no longer do',
  );
});

it('shows prompts and resources, cut, with what a policy over tools leaves open', () => {
  const { parts, cover, summary } = view.offered;
  expect(summary).toBe('Beside its tools it offers 3 prompts, 31 resources and 1 resource template.');
  expect(parts.map(({ heading, rows, leftOut }) => [heading, rows.length, leftOut])).toEqual([
    ['Prompts (3)', 3, 0],
    ['Resources (31)', 20, 11],
    ['Resource templates (1)', 1, 0],
  ]);
  expect(cover).toHaveLength(2);
});

it.each([
  ['yes', 'yes', '2025 and 2026'],
  ['yes', 'no', '2025 only'],
  ['yes', 'not-measured', '2025; 2026 not measured'],
  ['no', 'yes', '2026 only'],
  ['not-measured', 'yes', '2026; 2025 not measured'],
  ['not-measured', 'not-measured', 'not measured'],
] as const)('names the eras %s, %s', (old, modern, words) => {
  expect(nameEras({ old, modern })).toBe(words);
});

it.each([
  [500, 'less than a second'],
  [1000, '1 second'],
  [300_000, '5 minutes'],
  [172_800_000, '2 days'],
  [Infinity, 'ever'],
])('spells %d ms', (milliseconds, words) => {
  expect(spellDuration(milliseconds)).toBe(words);
});
