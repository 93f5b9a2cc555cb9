import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/catalog/schema/assessment.ts';
import type { Json } from '../../../src/catalog/schema/tool-definition.ts';
import { classifyTool } from '../../../src/classifier/classify.ts';
import { compareDeclared } from '../../../src/assessed/declared/compare-declared.ts';
import { findBlanketHints } from '../../../src/assessed/declared/find-blanket-hints.ts';
import { makeVerdict } from './make-verdict.ts';

const compare = (annotations: Json | undefined, assessment: Assessment) =>
  compareDeclared(annotations === undefined ? { name: 'tool' } : { name: 'tool', annotations }, assessment);

const briefly = (annotations: Json | undefined, assessment: Assessment): string[] =>
  compare(annotations, assessment).mismatches.map(({ kind, hint, severity }) => `${kind} ${hint} ${severity}`);

const readPatch = (annotations: Json | undefined, assessment: Assessment): unknown => {
  const { patch } = compare(annotations, assessment);
  return patch && (JSON.parse(`{${patch.text}}`) as { annotations: unknown }).annotations;
};

describe('hints as declared', () => {
  it('fall back to the defaults of the specification', () => {
    const { rows, mismatches } = compare(undefined, makeVerdict('Destructive'));
    expect(rows.map(({ hint, state, assumed }) => [hint.id, state, assumed])).toEqual([
      ['readOnlyHint', 'not-declared', false],
      ['destructiveHint', 'not-declared', true],
      ['idempotentHint', 'not-declared', false],
      ['openWorldHint', 'not-declared', true],
    ]);
    expect(mismatches).toEqual([]);
  });
  it('lose their meaning beside a true readOnlyHint', () => {
    const { rows } = compare({ readOnlyHint: true, idempotentHint: true }, makeVerdict('Read'));
    expect(rows.filter(({ isMeaningless }) => isMeaningless).map(({ hint }) => hint.id)).toEqual([
      'destructiveHint',
      'idempotentHint',
    ]);
  });
  it('leave other keys unjudged, in served order', () => {
    const annotations = JSON.parse('{"title":"T","readOnlyHint":true,"__proto__":1,"category":"x"}') as Json;
    expect(compare(annotations, makeVerdict('Read')).otherKeys).toEqual(['title', '__proto__', 'category']);
  });
});

describe('mismatches', () => {
  it.each<[string, Json, Assessment, string[]]>([
    ['read-only that deletes', { readOnlyHint: true }, makeVerdict('Destructive'), ['dangerous readOnlyHint critical']],
    ['read-only that writes', { readOnlyHint: true }, makeVerdict('Write'), ['dangerous readOnlyHint medium']],
    [
      'both wrong, the worse for being believed first',
      { readOnlyHint: true, destructiveHint: false },
      makeVerdict('Destructive'),
      ['dangerous readOnlyHint critical', 'dangerous destructiveHint critical'],
    ],
    [
      'not destructive that deletes',
      { readOnlyHint: false, destructiveHint: false },
      makeVerdict('Destructive'),
      ['dangerous destructiveHint critical'],
    ],
    [
      'idempotent and closed that sends',
      { idempotentHint: true, openWorldHint: false },
      makeVerdict('Execute', { traits: ['outbound-message'] }),
      ['dangerous idempotentHint medium', 'dangerous openWorldHint medium'],
    ],
    [
      'needless caution',
      { readOnlyHint: false, destructiveHint: true },
      makeVerdict('Read'),
      ['over-cautious readOnlyHint low', 'over-cautious destructiveHint low'],
    ],
    [
      'contradiction in itself',
      { readOnlyHint: true, destructiveHint: true },
      makeVerdict('Read'),
      ['odd destructiveHint low'],
    ],
    ['words for booleans', { readOnlyHint: 'yes' }, makeVerdict('Write'), ['odd readOnlyHint medium']],
    ['a list', [], makeVerdict('Write'), ['odd null medium']],
    [
      'the dangerous before the odd and the cautious',
      { destructiveHint: 1, openWorldHint: false, readOnlyHint: false },
      makeVerdict('Read', { traits: ['network-egress'] }),
      ['dangerous openWorldHint medium', 'odd destructiveHint medium', 'over-cautious readOnlyHint low'],
    ],
  ])('%s', (_, annotations, assessment, expected) => {
    expect(briefly(annotations, assessment)).toEqual(expected);
  });

  it.each<[string, Json, Assessment]>([
    ['a write that is declared destructive', { readOnlyHint: false, destructiveHint: true }, makeVerdict('Write')],
    ['a write that is declared additive', { readOnlyHint: false, destructiveHint: false }, makeVerdict('Write')],
    ['a verdict that is not sure', { readOnlyHint: true }, makeVerdict('Destructive', { confidence: 0.7 })],
    ['no verdict', { readOnlyHint: true }, makeVerdict(null)],
    [
      'traits that a review left behind',
      { openWorldHint: false },
      makeVerdict('Write', { traits: ['outbound-message'], source: 'review' }),
    ],
    ['a null that says nothing but is served', {}, makeVerdict('Destructive')],
  ])('are none for %s', (_, annotations, assessment) => {
    expect(briefly(annotations, assessment)).toEqual([]);
  });

  it('rest on the axes where these say what a category does not', () => {
    const assessment = classifyTool({
      name: 'run_shell',
      description: 'Run any shell command on the host.',
      inputSchema: { type: 'object', properties: { command: { type: 'string' } } },
    });
    expect(assessment.axes?.code.level).toBe('unbounded');
    expect(briefly({ destructiveHint: false }, { ...assessment, confidence: 0.95 })).toEqual([
      `dangerous destructiveHint ${assessment.severity}`,
    ]);
  });
});

describe('the patch', () => {
  it('corrects what is wrong, keeps the rest in served order, and leaves to the defaults what they say rightly', () => {
    const { patch } = compare(
      { title: 'Remove', openWorldHint: true, readOnlyHint: true, category: 'x' },
      makeVerdict('Destructive'),
    );
    expect(patch).toEqual({
      text: `"annotations": {
  "title": "Remove",
  "openWorldHint": true,
  "readOnlyHint": false,
  "category": "x"
}`,
      corrects: ['readOnlyHint'],
      adds: [],
      isShortened: false,
    });
  });
  it.each<[string, Json | undefined, Assessment, unknown]>([
    ['is offered where a default is wrong', undefined, makeVerdict('Read'), { readOnlyHint: true }],
    ['is none where every default is right', undefined, makeVerdict('Destructive'), null],
    [
      'is none where what is declared and the defaults are right',
      { destructiveHint: true },
      makeVerdict('Write'),
      null,
    ],
    [
      'corrects one and adds another whose default is wrong',
      { destructiveHint: true, title: 'Get' },
      makeVerdict('Read'),
      { destructiveHint: false, title: 'Get', readOnlyHint: true },
    ],
    ['is none where all is well', { readOnlyHint: true }, makeVerdict('Read'), null],
    ['is none where nothing is known', undefined, makeVerdict(null), null],
    ['turns words into booleans', { idempotentHint: 'true' }, makeVerdict('Write'), { idempotentHint: true }],
    ['drops what can not be read', { idempotentHint: 'so' }, makeVerdict(null), {}],
    [
      'takes a needless warning back',
      { readOnlyHint: true, destructiveHint: true },
      makeVerdict('Read'),
      { readOnlyHint: true, destructiveHint: false },
    ],
    ['replaces annotations that are no object', 'none', makeVerdict('Write'), { readOnlyHint: false }],
  ])('%s', (_, annotations, assessment, expected) => {
    expect(readPatch(annotations, assessment)).toEqual(expected);
  });
  it('leaves out what is too long or too deep to paste, and says so', () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as Json;
    for (const title of ['x'.repeat(5_000), deep])
      expect(compare({ title, readOnlyHint: true }, makeVerdict('Write')).patch).toMatchObject({
        text: '"annotations": {\n  "readOnlyHint": false\n}',
        isShortened: true,
      });
  });
  it('says apart what it corrects and what it adds', () => {
    expect(compare({ destructiveHint: true }, makeVerdict('Read')).patch).toMatchObject({
      corrects: ['destructiveHint'],
      adds: ['readOnlyHint'],
    });
  });
  it('is offered only where something is wrong or has a wrong default, and then ends it, whatever is served', () => {
    const values = fc.constantFrom<Json | undefined>(true, false, undefined, 'true', null, 0, [], {});
    const annotations = fc.record({
      readOnlyHint: values,
      destructiveHint: values,
      idempotentHint: values,
      openWorldHint: values,
    });
    const verdicts = fc.constantFrom(
      makeVerdict('Read'),
      makeVerdict('Write'),
      makeVerdict('Destructive'),
      makeVerdict('Execute', { traits: ['outbound-message'] }),
      makeVerdict('Financial', { traits: ['money-movement'] }),
    );
    fc.assert(
      fc.property(annotations, verdicts, (served, assessment) => {
        const given = JSON.parse(JSON.stringify(served)) as Json;
        const patched = readPatch(given, assessment) as Json | null;
        expect(briefly(patched ?? given, assessment)).toEqual([]);
        const { rows } = compare(patched ?? given, assessment);
        expect(rows.filter(({ implied, assumed }) => implied !== null && implied !== assumed)).toEqual([]);
        const before = compare(given, assessment);
        const isNeeded =
          before.mismatches.length > 0 ||
          before.rows.some(({ implied, assumed }) => implied !== null && implied !== assumed);
        expect(patched !== null).toBe(isNeeded);
      }),
    );
  });
  it('never fails on odd annotations', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (annotations) => {
        expect(compare(annotations as Json, makeVerdict('Write')).rows).toHaveLength(4);
      }),
    );
  });
});

describe('blanket hints', () => {
  const tool = (annotations: Json, assessment: Assessment) => ({
    definition: { name: 'tool', annotations },
    assessment,
  });
  const verdicts = [makeVerdict('Read'), makeVerdict('Destructive'), makeVerdict('Read')];
  it('are noted where all tools declare the same and verdicts differ', () => {
    expect(findBlanketHints(verdicts.map((each) => tool({ readOnlyHint: true }, each)))).toEqual({
      readOnlyHint: true,
      destructiveHint: null,
      tools: 3,
      categories: ['Read', 'Destructive'],
    });
  });
  it('are none where hints differ, are missing, or verdicts agree', () => {
    expect(findBlanketHints(verdicts.map((each, i) => tool({ readOnlyHint: i === 0 }, each)))).toBeNull();
    expect(findBlanketHints(verdicts.map((each) => tool({ openWorldHint: true }, each)))).toBeNull();
    expect(findBlanketHints(verdicts.map(() => tool({ readOnlyHint: true }, makeVerdict('Read'))))).toBeNull();
    expect(findBlanketHints([])).toBeNull();
  });
});
