import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AxisId } from '../../src/catalog/schema/vocabulary.ts';
import { classifyTool, readContext } from '../../src/classifier/classify.ts';
import { verifyEvidence } from '../../src/classifier/evidence.ts';
import { applyRule } from '../../src/classifier/judging/apply-rules.ts';
import { rules } from '../../src/classifier/rules/index.ts';
import { shippedModel } from '../../src/classifier/judging/shipped-model.ts';

const files = readdirSync('src/classifier/rules')
  .map((file) => file.replace('.ts', ''))
  .filter((file) => !['index', 'define-rule', 'plain-axes'].includes(file));

test('every rule file is in the index, under its own id', () => {
  expect(rules.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('says why it exists, what it reads and what it misses', () => {
    for (const text of [rule.title, rule.why, rule.reads, rule.misses]) expect(text.length).toBeGreaterThan(10);
    expect(rule.examples.match.length).toBeGreaterThan(0);
    expect(rule.examples.pass.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.match.map((tool) => [tool.name, tool] as const))('matches %s', (_, tool) => {
    const findings = applyRule(rule, readContext(tool, shippedModel));
    expect(findings.length).toBeGreaterThan(0);
    const evidence = findings.flatMap((finding) => finding.evidence);
    expect(evidence.length).toBeGreaterThan(0);
    for (const piece of evidence) {
      expect(piece.rule).toBe(id);
      expect(verifyEvidence(tool, piece)).toBe(true);
    }
  });

  const decisive = rule.kind === 'argument' && rule.leans ? [] : rule.examples.match;
  test.each(decisive.map((tool) => [tool.name, tool] as const))('tells in the verdict on %s', (_, tool) => {
    const findings = applyRule(rule, readContext(tool, shippedModel));
    const { category, axes, evidence } = classifyTool(tool);
    if (rule.kind === 'qualifier') {
      expect(rule.only).toContain(category);
      for (const [axis, level] of Object.entries(rule.axes)) expect(axes?.[axis as AxisId].level).toBe(level);
    } else expect(findings.map((finding) => finding.category)).toContain(category);
    expect(evidence.map((piece) => piece.rule)).toContain(id);
  });

  test.each(rule.examples.pass.map((tool) => [tool.name, tool] as const))('passes over %s', (_, tool) => {
    const evidence = applyRule(rule, readContext(tool, shippedModel)).flatMap((finding) => finding.evidence);
    expect(evidence).toEqual([]);
  });
});
