import { describe, expect, it } from 'vitest';
import { hashText } from '../../src/catalog/digest.ts';
import { findEngineState, isMet, listChecks } from '../../src/policies/engine-state.ts';
import { findFormat, formatIds } from '../../src/policies/formats/index.ts';
import { loadProofs } from '../../src/policies/proving/proof-files.ts';
import { readServer } from '../../src/policies/proving/prove-stack.ts';
import { loadScenarios, loadStack } from '../../src/policies/proving/scenarios/index.ts';
import { renderStack } from '../../src/policies/render-stack.ts';

const { records, problems } = await loadProofs('data/proofs', formatIds);
const scenarios = await loadScenarios();
const stack = await loadStack();

it('every record is one of a format that there is', () => {
  expect(problems).toEqual([]);
});

describe.each(records.map((record) => [record.format, record] as const))('the proof of %s', (id, record) => {
  it('covers every scenario', () => {
    const proven = record.cases.map(({ scenario }) => scenario);
    expect(proven, `not all of today's scenarios were proven: run npm run prove -- ${id}`).toEqual(
      scenarios.map((scenario) => scenario.id),
    );
  });

  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    'is of the text of %s',
    (name, { request }) => {
      const digest = `sha256:${hashText(findFormat(id)?.render(request).text ?? '')}`;
      const proven = record.cases.find(({ scenario }) => scenario === name)?.digest;
      expect(digest, `renders other text than was proven: run npm run prove -- ${id}`).toBe(proven);
    },
  );

  it('is of the text of a stack, server by server', () => {
    const format = findFormat(id);
    if (format === null) throw new Error('There is no such format.');
    const requests = stack.servers.map(({ request }) => request);
    const rendered = renderStack(format, requests);
    const digests = requests.map(({ alias }) => [alias, `sha256:${hashText(readServer(rendered, alias).text)}`]);
    const proven = record.stack?.servers.map(({ alias, digest }) => [alias, digest]);
    expect(digests, `renders another stack than was proven: run npm run prove -- ${id}`).toEqual(proven);
  });

  it('is of an engine at exact versions, or of a schema at its address', () => {
    const parts = record.engine.source.split(', ');
    const form = record.kind === 'schema' ? /^https:/ : /^(npm:.+@\d[\w.+-]*|pypi:.+==\d[\w.+-]*|go:.+@v\d[\w.+-]*)$/;
    expect(parts.filter((part) => !form.test(part))).toEqual([]);
  });

  it('saw what it expected, and noticed every file that was broken on purpose', () => {
    expect(listChecks(record).filter((check) => !isMet(check))).toEqual([]);
    expect(record.broken.filter(({ isNoticed }) => !isNoticed)).toEqual([]);
    expect(findEngineState(id, records)).toEqual({
      state: record.kind === 'enforced' ? 'enforced' : 'accepted',
      version: record.engine.version,
      date: record.date,
    });
  });
});

it('a format without a record is written from the documentation', () => {
  expect(findEngineState('intercept', [])).toEqual({ state: 'written', version: null, date: null });
});
