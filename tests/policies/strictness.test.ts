import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/policies/formats/index.ts';
import { rankStrictness, type PolicyRequest, type ToolIntent } from '../../src/policies/intent.ts';
import { evaluators } from './evaluate-policy.ts';
import { requestArbitrary } from './odd-names.ts';

/** Codes of the notes that say why a tool is given something else than was asked. */
const STRICTER = /^(ask-denied|dotted-name-denied|bound-denied|unnameable|blank-name-listed|deny-hidden)$/;

const UNLISTED = 'a tool that no request names';

/** Arguments that meet everything an intent asks, as far as a call can; null where its bounds exclude each other. */
function satisfyIntents(intents: readonly ToolIntent[]): Record<string, unknown> | null {
  const given = new Map<string, unknown>(
    intents.flatMap(({ requiredArguments }) => requiredArguments.map((name) => [name, 'x'])),
  );
  const bounds = Map.groupBy(
    intents.flatMap(({ argumentBounds }) => argumentBounds),
    ({ argument }) => argument,
  );
  for (const [argument, own] of bounds) {
    const minimum = Math.max(...own.map((bound) => bound.minimum ?? Number.NEGATIVE_INFINITY));
    const maximum = Math.min(...own.map((bound) => bound.maximum ?? Number.POSITIVE_INFINITY));
    if (minimum > maximum) return null;
    given.set(argument, Number.isFinite(minimum) ? minimum : maximum);
  }
  return Object.fromEntries(given);
}

const groupByTool = ({ tools }: PolicyRequest) => [...Map.groupBy(tools, ({ tool }) => tool)];

describe.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  const holdFor = (check: (request: PolicyRequest) => void) => {
    fc.assert(fc.property(requestArbitrary, check), { numRuns: 500 });
  };

  it('is never milder than asked', () => {
    holdFor((request) => {
      const { text, notes, effects } = format.render(request);
      for (const [tool, intents] of groupByTool(request)) {
        const args = satisfyIntents(intents) ?? {};
        const asked = Math.max(...intents.map(({ disposition }) => rankStrictness(disposition)));
        const policy = evaluators[id](text);
        const calls = Array.from({ length: 6 }, () => policy.call(tool, args)).filter(Boolean).length;
        if (asked >= rankStrictness('ask')) expect(calls).toBe(0);
        for (const { rateLimit, disposition } of intents)
          if (disposition === 'limit') expect(calls).toBeLessThanOrEqual(rateLimit?.max ?? 0);
        const toldListed = notes.some((note) => /list of tools/.test(note.text) && note.tools.includes(tool));
        if (asked === rankStrictness('hide') && !toldListed) expect(policy.isListed(tool)).toBe(false);
        const effect = effects.find((own) => own.tool === tool);
        if (!toldListed) expect(rankStrictness(effect?.given ?? 'allow')).toBeGreaterThanOrEqual(asked);
      }
    });
  });

  it('never lets a call out of bounds through', () => {
    holdFor((request) => {
      const { text } = format.render(request);
      for (const [tool, intents] of groupByTool(request))
        for (const { argument, maximum, minimum } of intents.flatMap(({ argumentBounds }) => argumentBounds)) {
          const outside = maximum === null ? (minimum ?? 0) - 1 : maximum + 1;
          const args = Object.fromEntries([...Object.entries(satisfyIntents(intents) ?? {}), [argument, outside]]);
          expect(evaluators[id](text).call(tool, args)).toBe(false);
        }
    });
  });

  it('says what it makes stricter, and does what its effects say', () => {
    holdFor((request) => {
      const { text, notes, effects } = format.render(request);
      expect(effects.map(({ tool }) => tool)).toEqual([...new Set(request.tools.map(({ tool }) => tool))]);
      for (const [tool, intents] of groupByTool(request)) {
        const effect = effects.find((own) => own.tool === tool);
        const policy = evaluators[id](text);
        const args = satisfyIntents(intents);
        const isCallable = effect?.given === 'allow' || effect?.given === 'limit';
        if (args !== null) expect(policy.call(tool, args)).toBe(isCallable);
        if (effect?.given !== effect?.asked)
          expect(notes.some(({ code, tools }) => STRICTER.test(code) && tools.includes(tool))).toBe(true);
        expect(policy.isListed(tool)).toBe(effect?.given !== 'hide');
      }
    });
  });

  it('treats the rest of the server as it says', () => {
    holdFor((request) => {
      const { text, rest, notes, summary } = format.render(request);
      const policy = evaluators[id](text);
      expect(policy.call(UNLISTED, {})).toBe(rest === 'untouched');
      expect(policy.isListed(UNLISTED)).toBe(true);
      expect(summary.includes('left untouched')).toBe(rest === 'untouched');
      if (request.scope === 'only') expect(rest).toBe('denied');
      else expect(rest === 'denied').toBe(notes.some(({ code }) => code === 'rest-denied'));
    });
  });
});
