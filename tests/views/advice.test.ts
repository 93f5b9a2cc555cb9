import { expect, test } from 'vitest';
import { getSite } from '../fixtures/catalogue/get-site.ts';
import { rateSum, sumPoints } from '../../src/classifier/judging/severity.ts';
import { adviseOn } from '../../src/views/advice.ts';

const { servers } = await getSite();

function adviceFor(server: string, name: string): string {
  const tool = servers.find((each) => each.server.slug === server)?.tools.find((each) => each.name === name);
  if (tool === undefined) throw new Error(`no ${name} on ${server}`);
  return adviseOn(tool).join('\n');
}

test('a limit on calls is not passed off as safety where one call reaches many', () => {
  expect(adviceFor('smallest', 'start_campaign')).toContain('does not make it safe');
  expect(adviceFor('listmonk', 'send_campaign')).toContain('does not make it safe');
});

test('hiding a brake says what that costs', () => {
  expect(adviceFor('iterable', 'abort_campaign')).toContain('brake');
  expect(adviceFor('iterable', 'delete_list')).not.toContain('brake');
});

test('a plain read or write needs no more than its policy', () => {
  expect(adviceFor('iterable', 'get_campaign')).toBe('');
  expect(adviceFor('fluentcrm', 'fluentcrm_create_tag')).toBe('');
});

test('what a review says is heeded: a read that gives out profiles is warned of', () => {
  expect(adviceFor('iterable', 'get_export_files')).toContain('Reading is not harmless here');
});

test('the severity of every tool, reviewed or not, is what its axes add up to', () => {
  for (const { name, assessment } of servers.flatMap(({ tools }) => tools)) {
    const sum = assessment.axes === null ? null : rateSum(sumPoints(assessment.axes));
    expect(sum, name).toBe(assessment.severity);
  }
});
