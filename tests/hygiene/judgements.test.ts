import { describe, expect, it } from 'vitest';
import judgementData from '../../data/hygiene/judgements.json' with { type: 'json' };
import { hygieneJudgementSchema } from '../../src/catalog/schema/hygiene.ts';
import { verifyEvidence } from '../../src/catalog/verify-evidence.ts';
import { checkHygiene } from '../../src/hygiene/check-hygiene.ts';
import { labelledSets, readLabels } from '../../src/accuracy/read-labels.ts';
import { getSite } from '../fixtures/catalogue/get-site.ts';

const judgements = hygieneJudgementSchema.array().parse(judgementData);
const { tools } = await getSite();
const flagged = [
  ...labelledSets.flatMap((set) => readLabels(set)).map(({ id, tool }) => ({ id, tool, findings: checkHygiene(tool) })),
  ...tools.map(({ server, name, definition, hygiene }) => ({
    id: `${server}/${name}`,
    tool: definition,
    findings: hygiene,
  })),
];
const flags = flagged.flatMap(({ id, findings }) => findings.map(({ rule }) => `${id} ${rule}`));

describe('flags on labelled definitions and on the catalogue', () => {
  it('have each been judged, and no judgement is left over', () => {
    expect(judgements.map(({ id, rule }) => `${id} ${rule}`).toSorted()).toEqual(flags.toSorted());
  });
  it('are wrong at most one time in ten', () => {
    const wrong = judgements.filter(({ verdict }) => verdict === 'wrong').length;
    expect(wrong / judgements.length).toBeLessThanOrEqual(0.1);
  });
  it('fall on at most one definition in twenty', () => {
    const touched = flagged.filter(({ findings }) => findings.length > 0).length;
    expect(touched).toBeGreaterThan(0);
    expect(touched / flagged.length).toBeLessThanOrEqual(0.05);
  });
  it('quote the definition exactly', () => {
    const misquoted = flagged.filter(({ tool, findings }) =>
      findings.some(({ evidence }) => evidence.some((piece) => !verifyEvidence(tool, piece))),
    );
    expect(misquoted).toEqual([]);
  });
});
