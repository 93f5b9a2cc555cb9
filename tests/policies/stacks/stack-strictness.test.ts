import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyFormat } from '../../../src/policies/define-format.ts';
import type { Enforcement } from '../../../src/policies/enforcement.ts';
import { formats, type FormatId } from '../../../src/policies/formats/index.ts';
import { rankStrictness, type PolicyRequest } from '../../../src/policies/intent.ts';
import { renderStack } from '../../../src/policies/render-stack.ts';
import type { RenderedStack } from '../../../src/policies/rendered-stack.ts';
import { breakBound, satisfyIntents } from '../call-arguments.ts';
import { readers } from '../readers.ts';
import { listCandidates, stackArbitrary } from './odd-stacks.ts';

/** The same stacks on every run, so that what passes once passes again; FC_SEED takes others. */
const SEED = Number(process.env['FC_SEED'] ?? 20_261_130);
const RUNS = Number(process.env['FC_RUNS'] ?? 100);

const OUTCOMES = { allow: 'received', limit: 'received', ask: 'asked', deny: 'refused', hide: 'refused' } as const;
const rank = (outcome: ReturnType<Enforcement['call']>): number => ['received', 'asked', 'refused'].indexOf(outcome);

/** Calls that tell a strict policy from a mild one: that meet all conditions, meet none, break one, or are harmless. */
function listCalls(tool: string, requests: readonly PolicyRequest[]): Record<string, unknown>[] {
  const own = requests.map(({ tools }) => tools.filter((intent) => intent.tool === tool));
  const all = own.flat();
  const met = own.map(satisfyIntents).filter((args) => args !== null);
  const broken = all.flatMap(({ argumentBounds }) =>
    argumentBounds.flatMap((bound) => breakBound(met[0] ?? {}, bound)),
  );
  const mild = all.flatMap(({ mildModes }) =>
    (mildModes?.values ?? []).map((value) => ({ [mildModes?.argument ?? '']: value })),
  );
  return [{}, ...met, ...broken, ...mild];
}

/** The server's own file, and the stack's as it concerns that server. */
function readBoth(format: PolicyFormat<FormatId>, request: PolicyRequest, stack: RenderedStack) {
  const { alias } = request;
  const [file, ...others] = stack.files.filter(({ aliases }) => aliases.includes(alias));
  if (file === undefined || others.length > 0) throw new Error('there must be one file for a server');
  const read = readers[format.id];
  const { text } = format.render(request);
  return { readAlone: () => read(text, alias), readStack: () => read(file.text, alias, file.aliases) };
}

describe.each(formats.map((format) => [format.id, format] as const))('%s', (_, format) => {
  const counts = format.express.dispositions.includes('limit');
  // What counts is read anew for each call, and Cedar's own engine is asked each time.
  const isSlow = counts || format.language === 'cedar';
  const holdFor = (check: (requests: readonly PolicyRequest[]) => void) => {
    fc.assert(fc.property(stackArbitrary, check), { numRuns: isSlow ? Math.ceil(RUNS / 4) : RUNS, seed: SEED });
  };

  /** Calls one after the other, each within a window of its own. */
  const callAll = (read: () => Enforcement, calls: readonly (readonly [string, Record<string, unknown>])[]) => {
    const kept = read();
    return calls.map(([tool, args]) => (counts ? read() : kept).call(tool, args));
  };

  it('is never milder with a tool than its server’s own policy, whatever its name', { timeout: 120_000 }, () => {
    holdFor((requests) => {
      const stack = renderStack(format, requests);
      for (const request of requests) {
        const { readAlone, readStack } = readBoth(format, request, stack);
        const names = listCandidates(request.alias, requests);
        const calls = names.flatMap((tool) => listCalls(tool, requests).map((args) => [tool, args] as const));
        const alone = callAll(readAlone, calls);
        const together = callAll(readStack, calls);
        const milder = calls.filter((__, i) => rank(together[i] ?? 'received') < rank(alone[i] ?? 'refused'));
        expect(milder.map(([tool]) => [request.alias, tool])).toEqual([]);
        const shown = names.filter((tool) => readStack().isListed(tool) && !readAlone().isListed(tool));
        expect(shown).toEqual([]);
      }
    });
  });

  it('does what its effects say, and says what it makes stricter', { timeout: 120_000 }, () => {
    holdFor((requests) => {
      const stack = renderStack(format, requests);
      let at = 0;
      for (const request of requests) {
        const { readStack } = readBoth(format, request, stack);
        for (const alone of format.render(request).effects) {
          const effect = stack.effects[at++];
          if (effect === undefined) throw new Error('an effect is missing');
          const { alias, tool, given } = effect;
          expect([alias, tool, effect.asked]).toEqual([request.alias, alone.tool, alone.asked]);
          const policy = readStack();
          const told = stack.notes.filter((note) => note.alias === alias && note.tools.includes(tool));
          const isMet = told.some(({ code }) => ['names-meet', 'servers-meet', 'duplicate-name'].includes(code));
          const args = satisfyIntents(request.tools.filter((intent) => intent.tool === tool));
          const outcome = policy.call(tool, args ?? {});
          if (args !== null && !isMet) expect([alias, tool, outcome]).toEqual([alias, tool, OUTCOMES[given]]);
          if (isMet) expect(rank(outcome)).toBeGreaterThanOrEqual(rank(OUTCOMES[given]));
          expect([alias, tool, policy.isListed(tool)]).toEqual([alias, tool, given !== 'hide']);
          expect(rankStrictness(given)).toBeGreaterThanOrEqual(rankStrictness(alone.given));
          if (given !== alone.given) expect([alias, tool, told.length > 0]).toEqual([alias, tool, true]);
        }
      }
      expect(stack.effects).toHaveLength(at);
      expect(Object.values(stack.counts).reduce((sum, count) => sum + count, 0)).toBe(at);
    });
  });

  it('treats the rest of each server as it says', { timeout: 120_000 }, () => {
    const unlisted = 'a tool that no request names';
    holdFor((requests) => {
      const stack = renderStack(format, requests);
      expect(stack.rest.map(({ alias }) => alias)).toEqual(requests.map(({ alias }) => alias));
      for (const [i, request] of requests.entries()) {
        const { readAlone, readStack } = readBoth(format, request, stack);
        const effect = stack.rest[i]?.effect;
        const outcome = readStack().call(unlisted, {});
        const isPartlyDenied = stack.notes.some(
          ({ alias, code }) => code === 'rest-partly-denied' && (alias ?? request.alias) === request.alias,
        );
        if (effect === 'denied') expect(outcome).toBe('refused');
        else if (isPartlyDenied) expect(['refused', readAlone().call(unlisted, {})]).toContain(outcome);
        else expect([request.alias, outcome]).toEqual([request.alias, readAlone().call(unlisted, {})]);
      }
    });
  });

  it('names each server whose alias an earlier one has', () => {
    holdFor((requests) => {
      const isTaken = requests.map(({ alias }, i) => requests.findIndex((each) => each.alias === alias) < i);
      const paths = isTaken.flatMap((taken, i) => (taken ? [`/${i}/alias`] : []));
      expect(renderStack(format, requests).problems.map(({ path }) => path)).toEqual(paths);
    });
  });
});
