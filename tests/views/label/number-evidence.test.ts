import { expect, it } from 'vitest';
import { classifyTool } from '../../../src/classifier/classify.ts';
import { listOtherSpots, numberAxis, numberEvidence, numberSpans } from '../../../src/views/label/number-evidence.ts';

const assessment = classifyTool({
  name: 'send_campaign',
  description: 'Send an existing campaign to all subscribers',
  inputSchema: { type: 'object', properties: { campaignId: { type: 'number' } }, required: ['campaignId'] },
});
const findings = numberEvidence(assessment);

it('gives each rule one number, in the order of the evidence, and shows each quote once', () => {
  expect(findings.map(({ number }) => number)).toEqual(findings.map((_, i) => i + 1));
  expect(findings.map(({ rule }) => rule)).toEqual([...new Set(assessment.evidence.map(({ rule }) => rule))]);
  for (const { spots } of findings) expect(new Set(spots.map(({ quote }) => quote)).size).toBe(spots.length);
});

it('tells what each adds, and every axis once', () => {
  const adds = findings.flatMap((finding) => finding.adds);
  expect(adds).toContain('Reach +3');
  expect(new Set(adds.map((each) => each.split(' ')[0])).size).toBe(adds.length);
});

it('marks a span once, with the numbers of all that was found in it', () => {
  const spans = numberSpans(assessment, findings, '/description');
  expect(new Set(spans.map(({ start, end }) => `${start}-${end}`)).size).toBe(spans.length);
  const numbers = spans.flatMap((span) => span.numbers ?? []);
  const here = new Set(assessment.evidence.filter(({ field }) => field === '/description').map(({ rule }) => rule));
  expect(new Set(numbers).size).toBe(here.size);
});

it('ties an axis to the findings that it rests on', () => {
  const reach = assessment.axes?.reach.evidence ?? [];
  expect(numberAxis(assessment, findings, reach)).not.toEqual([]);
  expect(numberAxis(assessment, findings, [])).toEqual([]);
});

it('lists what lies outside name, title and description with its place', () => {
  const [other] = listOtherSpots([
    { number: 1, rule: 'a', finds: '', spots: [{ field: '/inputSchema/properties/x', quote: 'x' }], adds: [] },
    { number: 2, rule: 'b', finds: '', spots: [{ field: '/inputSchema/properties/x', quote: 'x' }], adds: [] },
    { number: 3, rule: 'c', finds: '', spots: [{ field: '/name', quote: 'n' }], adds: [] },
  ]);
  expect(other).toEqual({ field: '/inputSchema/properties/x', quote: 'x', numbers: [1, 2] });
});
