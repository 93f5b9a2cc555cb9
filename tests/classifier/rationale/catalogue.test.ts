import { beforeAll, describe, expect, it } from 'vitest';
import { getSite } from '../../fixtures/catalogue/get-site.ts';
import { blankRationale } from './blank-rationale.ts';

/** Most of all rationales in which one sentence, the definition's own words left blank, may stand. */
const mostShare = 0.05;

interface Told {
  readonly tool: string;
  readonly rationale: string;
  readonly texts: string;
  readonly blanked: readonly string[];
}

const list = ({ tool, rationale }: Told): string => `${tool}: ${rationale}`;

describe('the rationales of the catalogue', () => {
  const told: Told[] = [];
  beforeAll(async () => {
    const { servers } = await getSite();
    for (const { server, assessment, definition, name } of servers.flatMap(({ tools }) => tools)) {
      const { category, rationale, source } = assessment;
      if (category === null || source !== 'rules') continue;
      const texts = JSON.stringify(definition).replaceAll(/\\(["\\])/g, '$1');
      told.push({ tool: `${server}/${name}`, rationale, texts, blanked: blankRationale(rationale) });
    }
  }, 120_000);

  it('hold one to three whole sentences', () => {
    const wrong = told.filter(
      ({ rationale, blanked, texts }) =>
        blanked.length > 3 ||
        !/^[A-Z].*[.”]$/.test(rationale) ||
        / {2}| [,.](?!\w)/.test(rationale.replaceAll(/“[^”]*”/g, '“…”')) ||
        // What of this stands there was said by the tool itself.
        ['undefined', 'null', '()'].some((leak) => rationale.includes(leak) && !texts.includes(leak)),
    );
    expect(wrong.map(list)).toEqual([]);
  });

  it('quote nothing but what the definition says', () => {
    const wrong = told.filter(({ rationale, texts }) =>
      [...rationale.matchAll(/“([^”]*)”/g)].some(([, quote = '']) => !texts.includes(quote)),
    );
    expect(wrong.map(list)).toEqual([]);
  });

  it('say no sentence more than in one of twenty', () => {
    const counts = new Map<string, number>();
    for (const { blanked } of told)
      for (const sentence of new Set(blanked)) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    const common = [...counts].filter(([, count]) => count > told.length * mostShare);
    expect(common).toEqual([]);
  });
});
