import { expect, it } from 'vitest';
import { continueCli } from '../../src/policies/formats/continue/index.ts';
import { read } from '../../src/policies/formats/continue/read.ts';
import { makeIntent } from './make-intent.ts';

it.each([
  ['a space for which a question mark stands again', '( b', '  b', '?cb'],
  ['a name that only an entry for all tools takes', '(\nb', ' \nb', 'other'],
])('hides what is taken by the entry of a tool that was taken itself: %s', (_, hidden, taken, last) => {
  const tools = [makeIntent(hidden, 'hide'), makeIntent(taken, 'allow'), makeIntent(last, 'allow')];
  const { text, effects, notes } = continueCli.render({ alias: 'crm', scope: 'rest', tools, others: [] });
  expect(tools.map(({ tool }) => read(text, 'crm').call(tool, {}))).toEqual(['refused', 'refused', 'refused']);
  expect(effects.map(({ asked, given }) => [asked, given])).toEqual([
    ['hide', 'hide'],
    ['allow', 'hide'],
    ['allow', 'hide'],
  ]);
  expect(notes.find(({ code }) => code === 'names-meet')?.tools).toEqual([taken, last]);
});
