import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { glossary, readGlossary } from '../../src/catalog/glossary.ts';
import { glossarySchema, type GlossaryTerm } from '../../src/catalog/schema/glossary.ts';
import { makeTermFinder } from '../../src/glossary/find-terms.ts';

const data = glossarySchema.parse(JSON.parse(readFileSync('data/glossary.json', 'utf8')));
const change = (id: string, changed: Partial<GlossaryTerm>) =>
  data.map((term) => (term.id === id ? { ...term, ...changed } : term));

it('has thirty terms by name, each with a plain definition of one to three sentences', () => {
  expect(glossary).toHaveLength(30);
  for (const { id, term, definition } of glossary) {
    expect(term.toLowerCase().replaceAll(' ', '-')).toBe(id);
    expect(definition.match(/[.](?=\s|$)/g)?.length, definition).toBeOneOf([1, 2, 3]);
  }
});

it('leads from each term to others, never to itself', () => {
  for (const { id, see } of glossary) {
    expect(see, id).not.toEqual([]);
    expect(see, id).not.toContain(id);
    expect(new Set(see).size, id).toBe(see.length);
  }
});

describe('a glossary is refused', () => {
  it.each([
    ['that lacks a term', data.slice(1), 'the glossary holds annotation'],
    ['with a term twice', [...data, ...data.slice(0, 1)], 'the glossary holds agent,agent'],
    ['with a rank twice', change('tool', { rank: 0 }), 'gives twice: 0'],
    ['with a form of two terms', change('tool', { forms: ['Policy'] }), 'gives twice: policy'],
    ['with an exception that is a form', change('tool', { unless: ['policy'] }), 'gives twice: policy'],
    ['with an unknown reference', change('tool', { see: ['nothing' as 'tool'] }), 'see'],
    ['with a form that is no phrase', change('tool', { forms: ['tool.'] }), 'forms'],
  ])('%s', (_, changed, message) => {
    expect(() => readGlossary(changed)).toThrow(message);
  });
});

it('finds every form of every term as that term, and no exception as one', () => {
  const find = makeTermFinder(glossary);
  for (const { id, forms, unless } of glossary) {
    for (const form of forms) expect(find(`so ${form} is`), form).toEqual([{ id, start: 3, end: 3 + form.length }]);
    for (const phrase of unless) expect(find(`so ${phrase} is`), phrase).toEqual([]);
  }
});

it('has no exception that is not needed', () => {
  const find = makeTermFinder(glossary.map((term) => ({ ...term, unless: [] })));
  const needless = glossary.flatMap(({ id, unless }) =>
    unless.filter((phrase) => !find(`so ${phrase} is`).some((found) => found.id === id)),
  );
  expect(needless).toEqual([]);
});
