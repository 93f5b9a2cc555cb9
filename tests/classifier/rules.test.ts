import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import axes from '../../data/vocabulary/axes.json' with { type: 'json' };
import lexicon from '../../data/vocabulary/lexicons/en.json' with { type: 'json' };
import { categoryIds, type AxisId } from '../../src/catalog/schema/vocabulary.ts';
import { classifyTool, readContext } from '../../src/classifier/classify.ts';
import { verifyEvidence } from '../../src/catalog/verify-evidence.ts';
import { applyRule } from '../../src/classifier/judging/apply-rules.ts';
import { effectEntries } from '../../src/classifier/rules/effect-rules.ts';
import { rules } from '../../src/classifier/rules/index.ts';
import { findRuleExamples } from '../../src/views/rule-examples.ts';

const files = readdirSync('src/classifier/rules')
  .map((file) => file.replace('.ts', ''))
  .filter((file) => !['index', 'every-rule', 'define-rule', 'effect-rules', 'plain-axes'].includes(file));

test('every rule that is written down is in the index, under its own id', () => {
  const written = [...files, ...effectEntries.map(({ id }) => id)];
  expect(rules.map(({ id }) => id).toSorted()).toEqual(written.toSorted());
});

const axisLevels = new Map<string, string[]>(axes.map(({ id, levels }) => [id, levels.map((level) => level.id)]));

test('effect rules are about effects, objects and levels that there are', () => {
  for (const { effects, objects = [], category, axes: levels = {} } of effectEntries) {
    for (const effect of effects) expect(Object.keys(lexicon.effects)).toContain(effect);
    for (const object of objects) expect(Object.keys(lexicon.objects)).toContain(object);
    expect(categoryIds).toContain(category);
    for (const [axis, level] of Object.entries(levels)) expect(axisLevels.get(axis)).toContain(level);
  }
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const examples = findRuleExamples(id);

  test('says why it exists, what it reads and what it misses', () => {
    for (const text of [rule.title, rule.why, rule.reads, rule.misses]) expect(text.length).toBeGreaterThan(10);
    expect(examples.match.length).toBeGreaterThan(0);
    expect(examples.pass.length).toBeGreaterThan(0);
  });

  test.each(examples.match.map((tool) => [tool.name, tool] as const))('matches %s', (_, tool) => {
    const findings = applyRule(rule, readContext(tool));
    expect(findings.length).toBeGreaterThan(0);
    const evidence = findings.flatMap((finding) => finding.evidence);
    expect(evidence.length).toBeGreaterThan(0);
    for (const piece of evidence) {
      expect(piece.rule).toBe(id);
      expect(verifyEvidence(tool, piece)).toBe(true);
    }
  });

  const decisive = rule.kind === 'argument' && rule.leans ? [] : examples.match;
  test.each(decisive.map((tool) => [tool.name, tool] as const))('tells in the verdict on %s', (_, tool) => {
    const findings = applyRule(rule, readContext(tool));
    const { category, axes, evidence } = classifyTool(tool);
    if (rule.kind === 'qualifier') {
      expect(rule.only).toContain(category);
      for (const [axis, level] of Object.entries(rule.axes ?? {})) expect(axes?.[axis as AxisId].level).toBe(level);
    } else expect(findings.map((finding) => finding.category)).toContain(category);
    expect(evidence.map((piece) => piece.rule)).toContain(id);
  });

  test.each(examples.pass.map((tool) => [tool.name, tool] as const))('passes over %s', (_, tool) => {
    const evidence = applyRule(rule, readContext(tool)).flatMap((finding) => finding.evidence);
    expect(evidence).toEqual([]);
  });
});
