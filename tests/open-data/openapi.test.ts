import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { makeOpenapi } from '../../src/open-data/make-openapi.ts';

const operationSchema = z.object({
  operationId: z.string(),
  parameters: z.array(z.object({ name: z.string() })),
});

it('is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate(makeOpenapi());
  expect(result.errors).toBeUndefined();
  expect(result.valid).toBe(true);
});

it('names every parameter of a path, and every operation otherwise', () => {
  const operations = Object.entries(makeOpenapi().paths).map(([path, { get }]) => ({
    path,
    ...operationSchema.parse(get),
  }));
  for (const { path, parameters } of operations)
    expect(parameters.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
});

it('refers only to schemas that it holds', () => {
  const openapi = makeOpenapi();
  const references = JSON.stringify(openapi).match(/#\/components\/schemas\/[a-z-]+/g) ?? [];
  expect(references.length).toBeGreaterThan(3);
  for (const reference of references)
    expect(Object.keys(openapi.components.schemas)).toContain(reference.split('/').at(-1));
});
