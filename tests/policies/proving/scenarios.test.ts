import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { dispositions } from '../../../src/policies/intent.ts';
import { toolIntentSchema } from '../../../src/policies/intent-schema.ts';
import { makeExample } from '../../../src/policies/proving/make-arguments.ts';
import { callKinds } from '../../../src/policies/proving/proof-record.ts';
import { loadScenarios } from '../../../src/policies/proving/scenarios/index.ts';

const scenarios = await loadScenarios();

const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false });

/** Whether a value meets a schema, of whichever draft. */
const isValid = (schema: unknown, value: unknown): boolean =>
  ajv.validate<unknown>(
    { ...(schema as AnySchemaObject), $schema: 'https://json-schema.org/draft/2020-12/schema' },
    value,
  );

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  const served = new Map(scenario.definitions.map((definition) => [definition.name, definition]));

  it('asks about tools that are served, once each, in intents that hold together', () => {
    const { tools, others } = scenario.request;
    for (const intent of tools) expect(toolIntentSchema.parse(intent)).toEqual(intent);
    const names = [...tools, ...others].map(({ tool }) => tool);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !served.has(name))).toEqual([]);
  });

  it('calls tools as their own schemas want it, where the call is not to be amiss', () => {
    const odd = scenario.calls.filter(
      ({ tool, what, arguments: args }) =>
        what !== 'out-of-bounds' && what !== 'missing-argument' && !isValid(served.get(tool)?.inputSchema, args),
    );
    expect(odd).toEqual([]);
  });

  it('calls every tool that it asks about', () => {
    const called = new Set(scenario.calls.map(({ tool }) => tool));
    expect(scenario.request.tools.filter(({ tool }) => !called.has(tool))).toEqual([]);
  });
});

it('every rule and every kind of call occurs', () => {
  const intents = scenarios.flatMap(({ request }) => request.tools);
  expect(new Set(intents.map(({ disposition }) => disposition))).toEqual(new Set(dispositions));
  expect(new Set(intents.flatMap(({ argumentBounds }) => argumentBounds.map(({ measure }) => measure)))).toEqual(
    new Set(['value', 'items']),
  );
  expect(intents.some(({ requiredArguments }) => requiredArguments.length > 0)).toBe(true);
  expect(new Set(scenarios.flatMap(({ calls }) => calls.map(({ what }) => what)))).toEqual(new Set(callKinds));
});

it('examples meet the schemas of every tool of the scenarios', () => {
  const tools = [...new Set(scenarios.flatMap(({ definitions }) => definitions))];
  const wrong = tools.filter(({ inputSchema }) => !isValid(inputSchema, makeExample(inputSchema)));
  expect(wrong.map(({ name }) => name)).toEqual([]);
});
