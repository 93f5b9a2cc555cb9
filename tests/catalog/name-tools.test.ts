import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../src/catalog/digest.ts';
import { nameTools, type Nameable } from '../../src/catalog/name-tools.ts';
import { slugSchema } from '../../src/catalog/schema/server.ts';
import { nameArbitrary } from '../policies/odd-names.ts';

const nameAll = (...names: string[]) => nameTools(names.map((name): Nameable => ({ name, twinDigest: null })));
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

  it('tools of one name get six digits of their digest', () => {
    const digests = ['sha256:aaaaaa00', 'sha256:bbbbbb00'];
    expect(nameTools(digests.map((twinDigest) => ({ name: 'go', twinDigest })))).toEqual(['go-aaaaaa', 'go-bbbbbb']);
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
