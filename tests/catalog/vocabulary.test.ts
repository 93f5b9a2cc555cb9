import { expect, it } from 'vitest';
import { z } from 'zod';
import { domainIds, domainSchema } from '../../src/catalog/schema/domain.ts';
import { axisSchema, categorySchema, severitySchema, traitSchema } from '../../src/catalog/schema/vocabulary.ts';
import { axisIds, categoryIds, severityIds, traitIds } from '../../src/catalog/vocabulary-ids.ts';
import { axes, categories, domains, severities, traits } from '../../src/catalog/vocabulary.ts';

// Where they are read nothing checks them, so that a browser needs no zod.
it.each([
  ['axes', axes, axisSchema, axisIds],
  ['categories', categories, categorySchema, categoryIds],
  ['domains', domains, domainSchema, domainIds],
  ['severities', severities, severitySchema, severityIds],
  ['traits', traits, traitSchema, traitIds],
] as const)('%s follow their schema and name every id once', (_, terms, schema, ids) => {
  expect(() => z.array(schema).parse(terms)).not.toThrow();
  expect(terms.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  expect(terms.map(({ rank }) => rank)).toEqual(terms.map((_term, i) => i));
});
