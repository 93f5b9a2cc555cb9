import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/policies/formats/index.ts';
import { mergeSteps } from '../../../src/policies/merge-steps.ts';
import { nameStackFiles } from '../../../src/policies/name-stack-files.ts';
import { renderStack } from '../../../src/policies/render-stack.ts';
import { makeIntent } from '../make-intent.ts';
import { nameArbitrary } from '../odd-names.ts';
import { aliasArbitrary } from './odd-stacks.ts';

const request = (alias: string) => ({
  alias,
  scope: 'only' as const,
  tools: [makeIntent('read', 'allow')],
  others: [],
});

describe.each(formats.map((format) => [format.id, format] as const))('%s', (_, format) => {
  it('declares how several servers are written', () => {
    const { files, notes } = renderStack(format, [request('crm'), request('mail')]);
    const apart = notes.filter(({ code }) => code === 'file-each');
    if (format.stack === 'one') {
      expect(files.map(({ fileName, aliases }) => [fileName, aliases])).toEqual([[format.fileName, ['crm', 'mail']]]);
      expect(apart).toEqual([]);
    } else {
      expect(files.map(({ fileName, aliases }) => [fileName, aliases])).toEqual([
        [`crm.${format.fileName}`, ['crm']],
        [`mail.${format.fileName}`, ['mail']],
      ]);
      expect(apart).toMatchObject([{ alias: null, text: format.merging.second }]);
    }
  });

  it('writes for a single server what its own policy is', () => {
    const alone = format.render(request('crm'));
    const { files, effects, rest } = renderStack(format, [request('crm')]);
    expect(files.map(({ text }) => text)).toEqual([alone.text]);
    expect(effects).toEqual(alone.effects.map((effect) => ({ alias: 'crm', ...effect })));
    expect(rest).toEqual([{ alias: 'crm', effect: alone.rest }]);
  });

  it('writes nothing for no server', () => {
    expect(renderStack(format, [])).toMatchObject({
      files: [],
      effects: [],
      rest: [],
      notes: format.stack === 'one' ? [] : [{}],
    });
  });

  it('takes every name of a server for one that the server may have', () => {
    const { sharing } = format.stack === 'one' ? format : { sharing: null };
    if (sharing?.by !== 'name') return;
    fc.assert(
      fc.property(aliasArbitrary, nameArbitrary, (alias, tool) => {
        expect(sharing.mayName(alias, format.names.spell(alias, tool))).toBe(true);
      }),
      { seed: 20_261_130, numRuns: 300 },
    );
  });
});

it('gives no two servers a file of one name', () => {
  expect(nameStackFiles(['CRM', 'crm', 'crm-2', '発送', '', '../x'], 'a.json')).toEqual([
    'crm.a.json',
    'crm-2.a.json',
    'crm-2-3.a.json',
    'server.a.json',
    'server-5.a.json',
    'x.a.json',
  ]);
});

it('lists a step that several servers have once, and keeps the order of each', () => {
  expect(
    mergeSteps([
      ['rename', 'check a', 'save'],
      ['check b', 'save', 'start'],
    ]),
  ).toEqual(['rename', 'check a', 'check b', 'save', 'start']);
});
