import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyEvidence } from '../../src/catalog/verify-evidence.ts';
import { checkHygiene } from '../../src/hygiene/check-hygiene.ts';
import { hygieneRules } from '../../src/hygiene/rules/index.ts';
import { rules } from '../../src/classifier/rules/index.ts';
import { hygieneFindingSchema } from '../../src/catalog/schema/hygiene.ts';

const fieldOrder = ['id', 'title', 'why', 'reads', 'misses', 'says', 'match', 'examples'];

describe.each(hygieneRules.map((rule) => [rule.id, rule] as const))('hygiene rule %s', (id, rule) => {
  it('keeps the order of the contract', () => {
    expect(Object.keys(rule)).toEqual(fieldOrder);
    expect(rule.examples.match.length).toBeGreaterThan(0);
    expect(rule.examples.pass.length).toBeGreaterThan(0);
  });
  it.each(rule.examples.match.map((tool) => [tool.name, tool] as const))('finds %s', (_, tool) => {
    const finding = checkHygiene(tool).find((each) => each.rule === id);
    expect(hygieneFindingSchema.parse(finding).evidence.every((piece) => verifyEvidence(tool, piece))).toBe(true);
  });
  it.each(rule.examples.pass.map((tool) => [tool.name, tool] as const))('passes over %s', (_, tool) => {
    expect(checkHygiene(tool).map((finding) => finding.rule)).not.toContain(id);
  });
});

describe('the index of hygiene rules', () => {
  it('lists every file once, under its name', () => {
    const files = readdirSync('src/hygiene/rules').filter((file) => file !== 'index.ts');
    expect(hygieneRules.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
  });
  it('shares no id with the rules of the verdict', () => {
    const verdictRules = new Set(rules.map(({ id }) => id));
    expect(hygieneRules.filter(({ id }) => verdictRules.has(id))).toEqual([]);
  });
});
