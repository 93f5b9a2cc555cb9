import { expect, it } from 'vitest';
import { formats } from '../../src/policies/formats/index.ts';
import { makeIntent } from './make-intent.ts';
import { readers } from './readers.ts';

const TOOL = 'x\udc00';

it.each(formats.map((format) => [format.id, format] as const))(
  '%s promises no check of arguments where no entry can name the tool',
  (id, format) => {
    const tools = [makeIntent(TOOL, 'allow', { requiredArguments: ['id'] })];
    const { text, effects, notes } = format.render({ alias: 'crm', scope: 'rest', tools, others: [] });
    if (readers[id](text, 'crm').call(TOOL, {}) === 'refused') return;
    expect(effects).toMatchObject([{ required: [] }]);
    expect(notes.find(({ code }) => code === 'presence-unchecked')?.tools).toEqual([TOOL]);
    expect(notes.map(({ code }) => code)).not.toContain('presence-only');
  },
);
