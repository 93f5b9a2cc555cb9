import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/policies/formats/index.ts';
import { rankStrictness, type PolicyRequest, type ToolIntent } from '../../src/policies/intent.ts';
import { isUnattended } from '../../src/policies/traps.ts';
import { breakBound, omit, satisfyIntents } from './call-arguments.ts';
import { requestArbitrary } from './odd-names.ts';
import { readers } from './readers.ts';

/** The same requests on every run, so that what passes once passes again; FC_SEED takes others. */
const SEED = Number(process.env['FC_SEED'] ?? 20_261_129);

const UNLISTED = 'a tool that no request names';
const OUTCOMES = { allow: 'received', limit: 'received', ask: 'asked', deny: 'refused', hide: 'refused' } as const;

const groupByTool = ({ tools }: PolicyRequest) => [...Map.groupBy(tools, ({ tool }) => tool)];

/** All that is asked for what the engine takes for the same tool. */
const askedOf = (intents: readonly ToolIntent[]): number =>
  Math.max(...intents.map(({ disposition }) => rankStrictness(disposition)));

describe.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  const read = readers[id];
  const { dispositions, modes, unlisted } = format.express;
  const holdFor = (check: (request: PolicyRequest) => void) => {
    fc.assert(fc.property(requestArbitrary, check), { numRuns: 150, seed: SEED });
  };

  it('can keep a call from passing', () => {
    expect(dispositions.includes('deny') || dispositions.includes('hide')).toBe(true);
  });

  it('is never milder than asked', () => {
    holdFor((request) => {
      const { text, notes, effects } = format.render(request);
      for (const [tool, intents] of groupByTool(request)) {
        const asked = askedOf(intents);
        const policy = read(text, request.alias);
        const outcomes = Array.from({ length: 6 }, () => policy.call(tool, satisfyIntents(intents) ?? {}));
        const received = outcomes.filter((outcome) => outcome === 'received').length;
        if (asked >= rankStrictness('ask')) expect(received).toBe(0);
        if (asked >= rankStrictness('deny')) expect(outcomes).not.toContain('asked');
        for (const { rateLimit } of intents)
          if (rateLimit !== null) expect(received).toBeLessThanOrEqual(rateLimit.max);
        const given = effects.find((effect) => effect.tool === tool)?.given ?? 'allow';
        const isTold = notes.some((note) => note.tools.includes(tool));
        if (rankStrictness(given) < asked) expect([given, isTold]).toEqual(['deny', true]);
      }
    });
  });

  it('never lets a call out of bounds pass unattended', () => {
    holdFor((request) => {
      const { text } = format.render(request);
      for (const [tool, intents] of groupByTool(request))
        for (const bound of intents.flatMap(({ argumentBounds }) => argumentBounds))
          for (const args of breakBound(satisfyIntents(intents) ?? {}, bound))
            expect(read(text, request.alias).call(tool, args)).not.toBe('received');
    });
  });

  it('says what it makes stricter, and does what its effects say', () => {
    holdFor((request) => {
      const { text, notes, effects } = format.render(request);
      expect(effects.map(({ tool }) => tool)).toEqual([...new Set(request.tools.map(({ tool }) => tool))]);
      for (const [tool, intents] of groupByTool(request)) {
        const effect = effects.find((own) => own.tool === tool);
        if (effect === undefined) throw new Error('an effect is missing');
        const policy = read(text, request.alias);
        const hasRivals = notes.some(({ code, tools }) => code === 'names-meet' && tools.includes(tool));
        const args = hasRivals ? null : satisfyIntents(intents);
        if (args !== null) {
          expect(policy.call(tool, args)).toBe(OUTCOMES[effect.given]);
          for (const name of effect.required.filter((each) => isUnattended(effect.given) && each in args))
            expect(policy.call(tool, omit(args, name))).not.toBe('received');
        }
        for (const value of effect.mildModes?.values ?? []) {
          const mild = { ...args, [effect.mildModes?.argument ?? '']: value };
          if (args !== null) expect(read(text, request.alias).call(tool, mild)).toBe('received');
        }
        if (effect.given !== effect.asked && !hasRivals)
          expect(notes.some(({ tools }) => tools.includes(tool))).toBe(true);
        expect(policy.isListed(tool)).toBe(effect.given !== 'hide');
        if (!modes) expect(effect.mildModes).toBeNull();
      }
    });
  });

  it('treats the rest of the server as it says', () => {
    const untouched = (alias: string) =>
      read(format.render({ alias, scope: 'rest', tools: [], others: [] }).text, alias).call(UNLISTED, {});
    holdFor((request) => {
      const { text, rest, notes } = format.render(request);
      const policy = read(text, request.alias);
      const outcome = policy.call(UNLISTED, {});
      if (rest === 'denied') expect(outcome).toBe('refused');
      // An engine that never offers so long a name as the alias makes of it asks about none.
      else if (rest === 'asked') expect(outcome).toBe(untouched(request.alias) === 'refused' ? 'refused' : 'asked');
      else expect(outcome).toBe(untouched(request.alias));
      const isClosed = notes.some(({ code }) => code === 'rest-denied');
      if (request.scope === 'only') expect(rest).toBe(isClosed ? 'denied' : unlisted);
      else expect(rest !== 'untouched').toBe(isClosed);
      const { spell } = format.names;
      const named = new Set(request.tools.map(({ tool }) => spell(request.alias, tool)));
      for (const { tool } of request.scope === 'only' ? request.others : [])
        if (!named.has(spell(request.alias, tool))) expect(policy.call(tool, {})).toBe('refused');
    });
  });
});
