import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findExposures } from '../../src/attacks/exposure/find-exposures.ts';
import { exposureRules } from '../../src/attacks/exposure/rules/index.ts';
import { loadAttacks } from '../../src/attacks/load-attacks.ts';
import type { ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';
import { classifyTool } from '../../src/classifier/classify.ts';
import { verifyEvidence } from '../../src/catalog/verify-evidence.ts';
import { labelledSets, readLabels } from '../../src/accuracy/read-labels.ts';
import { getSite } from '../fixtures/catalogue/get-site.ts';

const { library, problems } = await loadAttacks('data/attacks');
const { servers } = await getSite();
const catalogue = servers
  .flatMap(({ tools }) => tools)
  .map(({ definition, assessment, server, name }) => ({
    definition,
    assessment,
    server,
    name,
    exposures: findExposures(definition, assessment),
  }));
const expose = (tool: ToolDefinition, namesakes: readonly string[] = []) =>
  findExposures(tool, classifyTool(tool), namesakes);
const rulesOf = (tool: ToolDefinition): string[] => expose(tool).map(({ rule }) => rule);

it('the library holds 27 patterns and 81 incidents, without a fault', () => {
  expect(problems).toEqual([]);
  expect([library.patterns.length, library.incidents.length]).toEqual([27, 81]);
});

it('every rule has a file of its own that is named after it, and opens to patterns that exist', () => {
  const files = readdirSync('src/attacks/exposure/rules').filter((file) => file !== 'index.ts');
  expect(exposureRules.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
  const slugs = library.patterns.map(({ slug }) => slug);
  for (const { id, patterns } of exposureRules) for (const slug of patterns) expect(slugs, id).toContain(slug);
});

describe.each(exposureRules)('$id', ({ id, examples, patterns }) => {
  it('matches its examples, and passes over those that look alike', () => {
    expect(examples.match.length + examples.pass.length).toBeGreaterThan(0);
    for (const tool of examples.match) expect(rulesOf(tool), tool.name).toContain(id);
    for (const tool of examples.pass) expect(rulesOf(tool), tool.name).not.toContain(id);
  });

  it('gives a reason with evidence that is exactly in the definition, for each of its patterns', () => {
    for (const tool of examples.match) {
      const own = expose(tool).filter(({ rule }) => rule === id);
      expect(own.map(({ pattern }) => pattern)).toEqual(patterns);
      for (const { reason, evidence } of own) {
        expect(reason).toMatch(/\.$/);
        expect(evidence.length).toBeGreaterThan(0);
        for (const piece of evidence) expect(verifyEvidence(tool, piece)).toBe(true);
      }
    }
  });
});

it('a name that another server has too is a reason, save on a harmless read', () => {
  const other = ['Otherserver'];
  const sends: ToolDefinition = { name: 'send_email', description: 'Send an email.' };
  expect(expose(sends, other).map(({ rule }) => rule)).toContain('shares-its-name');
  expect(expose({ name: 'list_tags', description: 'List tags.' }, other)).toEqual([]);
});

it('a read that returns nothing private and nothing from outside links to no pattern', () => {
  for (const tool of [
    { name: 'get_invoice', description: 'Get an invoice by its number.' },
    { name: 'list_campaigns', description: 'List campaigns.' },
    { name: 'calculate_tax', description: 'Calculate the tax of a sum.' },
  ])
    expect(expose(tool), tool.name).toEqual([]);
});

it('of the labelled tools that only read and are low, no more than one in ten links to any pattern', () => {
  const sets = labelledSets.map((set) =>
    readLabels(set)
      .filter(({ category, severity }) => category === 'Read' && severity === 'low')
      .map(({ tool }) => expose(tool).length > 0),
  );
  // A small set says little by itself.
  for (const reads of [sets.flat(), ...sets.filter(({ length }) => length > 100)])
    expect(reads.filter(Boolean).length / reads.length).toBeLessThanOrEqual(0.1);
});

it('what runs code or moves money always links to a pattern', () => {
  const grave = catalogue.filter(
    ({ assessment: { category, axes } }) =>
      category === 'Financial' || (category !== 'Read' && (axes?.code.points ?? 0) > 0),
  );
  expect(grave.length).toBeGreaterThan(40);
  const bare = grave.filter(({ exposures }) => exposures.length === 0);
  expect(bare.map(({ server, name }) => `${server}/${name}`)).toEqual([]);
});

it('a reason says that one argument alone decides only where there is no other', () => {
  for (const { definition, exposures, name } of catalogue) {
    const alone = exposures.some(({ reason }) => reason.includes(' alone '));
    const { properties = {} } = (definition['inputSchema'] ?? {}) as { properties?: Record<string, { type?: string }> };
    if (alone)
      expect(
        Object.values(properties).filter(({ type }) => type !== 'boolean'),
        name,
      ).toHaveLength(1);
  }
});

it('no name from a definition reaches a reason unless it is plain', () => {
  const tool: ToolDefinition = {
    name: 'delete_user',
    description: 'Delete a user.',
    inputSchema: { type: 'object', properties: { '`<b>id\u200b': { type: 'string' } } },
  };
  for (const { reason } of expose(tool)) expect(reason).not.toMatch(/[<\u200b]/);
});

it('every quote in the catalogue is exactly the span that it names', () => {
  const found = catalogue.flatMap(({ definition, exposures }) =>
    exposures.flatMap(({ evidence }) => evidence.map((piece) => verifyEvidence(definition, piece))),
  );
  expect(found.length).toBeGreaterThan(100);
  expect(found.every(Boolean)).toBe(true);
});
