import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../src/catalog/digest.ts';
import { nameTools, type Nameable } from '../../src/catalog/name-tools.ts';
import { getSite } from '../fixtures/catalogue/get-site.ts';
import { slugSchema } from '../../src/catalog/schema/server.ts';
import { measurePace } from '../measure-pace.ts';
import { nameArbitrary } from '../policies/odd-names.ts';

const nameAll = (...names: string[]) => nameTools(names.map((name): Nameable => ({ name, twin: null })));
const nameTwins = (...digests: readonly (readonly [core: string, full: string])[]) =>
  nameTools(digests.map(([core, full]) => ({ name: 'go', twin: { core: `sha256:${core}`, full: `sha256:${full}` } })));
const six = (text: string) => hashText(text).slice(0, 6);

describe('a slug', () => {
  it.each([
    ['send_campaign', 'send-campaign'],
    ['sendMessage', 'send-message'],
    ['slack.send.message', 'slack-send-message'],
    ['mcp__x__y', 'mcp-x-y'],
    ['Delete All', 'delete-all'],
    ['größe_löschen', 'groesse-loeschen'],
    ['usuń_kontakt', 'usun-kontakt'],
    ['../../etc/passwd', 'etc-passwd'],
    ['__proto__', 'proto'],
    ['constructor', 'constructor'],
    ['发送', `tool-${six('发送')}`],
    ['..', `tool-${six('..')}`],
    [' ', `tool-${six(' ')}`],
    ['index', `index-${six('index')}`],
    ['Dossier', `dossier-${six('Dossier')}`],
    ['unasked', `unasked-${six('unasked')}`],
  ])('of %s is %s', (name, slug) => {
    expect(nameAll(name)).toEqual([slug]);
  });

  it('of a long name is cut and told apart by its hash', () => {
    const [a = '', b = ''] = nameAll('x'.repeat(300), 'x'.repeat(301));
    expect(a).toMatch(/^x{80}-[0-9a-f]{6}$/);
    expect(b).toMatch(/^x{80}-[0-9a-f]{6}$/);
    expect(a).not.toBe(b);
  });

  it('of a long name that is cut at a space is still kebab-case', () => {
    for (let length = 70; length < 90; length += 1)
      expect(slugSchema.safeParse(nameAll(`${'a'.repeat(length)} ${'b'.repeat(40)}`)[0]).success).toBe(true);
  });
});

describe('where names meet in one slug', () => {
  it('each gets six digits of the hash of its name, whatever the order', () => {
    const named = new Map([
      ['send_it', `send-it-${six('send_it')}`],
      ['send-it', `send-it-${six('send-it')}`],
      ['sendIt', `send-it-${six('sendIt')}`],
    ]);
    expect(nameAll(...named.keys())).toEqual([...named.values()]);
    expect(nameAll(...[...named.keys()].toReversed())).toEqual([...named.values()].toReversed());
  });

  it('each gets more digits where six of them meet too', () => {
    const names = [
      'get_all-of_the-open-tickets-that_are-in-one-team_or_more_than_one',
      'get-all_of-the-open-tickets-that_are-in-one_team-or_more-than_one',
      'get-all_of-the-open-tickets-that_are-in_one_team-or-more_than_one',
    ] as const;
    expect(six(names[0])).toBe(six(names[2]));
    const slug = 'get-all-of-the-open-tickets-that-are-in-one-team-or-more-than-one';
    expect(nameAll(...names)).toEqual([
      `${slug}-${hashText(names[0]).slice(0, 8)}`,
      `${slug}-${six(names[1])}`,
      `${slug}-${hashText(names[2]).slice(0, 8)}`,
    ]);
  });

  it.each([
    ['\ud800', '\ud801'],
    ['\ud800', '\ufffd'],
    ['\ud800', '\\ud800'],
    ['a\ud800', 'a\udfff'],
  ])('names that differ in what is no text are told apart: %j, %j', (...names) => {
    expect(new Set(nameAll(...names)).size).toBe(2);
  });

  it('tools of one name get six digits of the digest of their core', () => {
    expect(nameTwins(['aaaaaa00', '11'], ['bbbbbb00', '22'])).toEqual(['go-aaaaaa', 'go-bbbbbb']);
  });

  it('tools of one name get more of them where six meet, and those of the whole where their cores are the same', () => {
    expect(nameTwins(['aaaaaa00', '11'], ['aaaaaa01', '22'])).toEqual(['go-aaaaaa00', 'go-aaaaaa01']);
    expect(nameTwins(['aaaaaa', '111111'], ['aaaaaa', '222222'], ['cccccc', '333333'])).toEqual([
      'go-111111',
      'go-222222',
      'go-cccccc',
    ]);
  });

  it('a tool that is called as one of several of a name are kept apart still gets its own', () => {
    const twin = (core: string) => ({ name: 'go', twin: { core: `sha256:${core}`, full: `sha256:${core}` } });
    const slugs = nameTools([twin('aaaaaa00'), twin('bbbbbb00'), { name: 'go_aaaaaa', twin: null }]);
    expect(slugs).toEqual(['go-aaaaaa00', 'go-bbbbbb', `go-aaaaaa-${six('go_aaaaaa')}`]);
  });

  it('a name that looks like another one with its hash still gets its own', () => {
    const [first = ''] = nameAll('a_b', 'a-b');
    const slugs = nameAll('a_b', 'a-b', first);
    expect(new Set(slugs).size).toBe(3);
  });
});

it('is permanent: tools that come, go or move leave the slug of a name that none meets', () => {
  const others = ['list_all', 'list-all', '__proto__', 'constructor', 'x'.repeat(300)];
  expect(nameAll(...others, 'send_campaign').at(-1)).toBe('send-campaign');
  expect(nameAll('send_campaign', ...others)[0]).toBe('send-campaign');
});

it('gives distinct names distinct kebab-case slugs', () => {
  fc.assert(
    fc.property(fc.uniqueArray(nameArbitrary, { maxLength: 40 }), (names) => {
      const slugs = nameAll(...names);
      expect(new Set(slugs).size).toBe(names.length);
      for (const slug of slugs) expect(slugSchema.safeParse(slug).success).toBe(true);
    }),
  );
});

/** Names made of few parts, so that many meet, or look like what others are named. */
const meetingArbitrary = fc
  .oneof(
    fc.array(fc.constantFrom('a', 'B', '-', '_', ' ', 'é', '\ud800', '\udc00', '发', '.'), {
      minLength: 1,
      maxLength: 4,
    }),
    fc
      .constantFrom('index', 'INDEX', 'tool', 'a-b', 'go', ...nameAll('a_b', 'a-b', 'INDEX', 'index', '发'))
      .map((name) => [name]),
  )
  .map((parts) => parts.join(''));
const digestArbitrary = fc
  .constantFrom('0', '1', '00000001', '000000ff', 'f')
  .map((start) => `sha256:${start.padEnd(64, '0')}`);

it('gives tools that differ slugs that differ, whatever they are called and whichever share a name', () => {
  const tool = fc.record({ name: meetingArbitrary, core: digestArbitrary, full: digestArbitrary });
  const tools = fc.uniqueArray(tool, { maxLength: 60, selector: ({ name, full }) => JSON.stringify([name, full]) });
  fc.assert(
    fc.property(tools, (made) => {
      const byName = Map.groupBy(made, ({ name }) => name);
      const slugs = nameTools(
        made.map(({ name, ...twin }) => ({ name, twin: (byName.get(name)?.length ?? 0) > 1 ? twin : null })),
      );
      expect(new Set(slugs).size).toBe(made.length);
      for (const slug of slugs) expect(slugSchema.safeParse(slug).success).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('takes little time for thousands of names that meet', () => {
  const names = Array.from({ length: 20_000 }, (_, i) => `get${'_-. '[i % 4] ?? ''}it${' '.repeat(i % 50)}${i % 7}`);
  const pace = measurePace(() => nameAll(...new Set(names)));
  expect(pace).toBeLessThan(300);
});

it('keeps the slugs that URLs were published with', async () => {
  const { servers } = await getSite();
  const slugs = new Set(servers.flatMap(({ server, tools }) => tools.map(({ slug }) => `${server.slug}/${slug}`)));
  const published = readFileSync('tests/fixtures/catalogue/published-slugs.txt', 'utf8').trim().split('\n');
  expect(published.filter((path) => !slugs.has(path))).toEqual([]);
});
