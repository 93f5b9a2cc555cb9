import { describe, expect, it } from 'vitest';
import { isToolDefinition } from '../../../src/catalog/read-tools.ts';
import {
  lookalikes,
  readToolsOfText,
  spellings,
  texts,
  wrappings,
  yamlText,
} from '../../../src/catalog/forms/index.ts';
import { readYaml } from '../../../src/catalog/forms/texts/yaml.ts';
import { problemSchema } from '../../../src/catalog/schema/problem.ts';

const read = (text: string) => readToolsOfText(text, 'x', [readYaml]);

describe.each([...wrappings, ...spellings, ...texts, yamlText].map((form) => [form.id, form] as const))(
  '%s',
  (_, form) => {
    it('gives the tools that its example says', () => {
      const { lists, problems } = read(form.example);
      const names = lists.flatMap(({ server, elements }) =>
        elements.map(({ value }) => {
          const name = isToolDefinition(value) ? value.name : String(value);
          return lists.length > 1 ? `${server} ${name}` : name;
        }),
      );
      expect(names).toEqual(form.gives);
      expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
      for (const problem of problems) expect(problemSchema.safeParse(problem).success).toBe(true);
    });
  },
);

it('says what an example was translated from, in each spelling', () => {
  for (const { id, example } of spellings)
    expect(
      read(example).problems.map(({ code }) => code),
      id,
    ).toContain('form-translated');
});

describe.each(lookalikes.map((thing) => [thing.id, thing] as const))('%s', (_, thing) => {
  it('is told as what it is', () => {
    const { lists, problems } = read(thing.example);
    expect(lists).toEqual([]);
    expect(problems).toMatchObject([{ level: 'error', path: '', message: thing.message, hint: thing.hint }]);
  });
});

it('has an own id for each form', () => {
  const ids = [...wrappings, ...spellings, ...texts, yamlText, ...lookalikes].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
