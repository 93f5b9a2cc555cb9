import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/search/engine/fold-text.ts';
import { measureTypos } from '../../src/search/engine/measure-typos.ts';
import { readShard } from '../../src/search/engine/posting-shard.ts';
import { splitTerms } from '../../src/search/engine/split-terms.ts';
import { stemWord } from '../../src/search/engine/stem-word.ts';
import { writeShard } from '../../src/search/index/write-shard.ts';

it.each([
  ['Wyślij ŁÓDŹ', 'wyslij lodz'],
  ['Größe', 'grosse'],
  ['İstanbul ılık', 'istanbul ilik'],
  ['삭제 が', '삭제 が'],
])('%s is folded to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

it.each([
  ['send_campaign', 'send campaign'],
  ['getS3Bucket', 'get s3 bucket gets3bucket'],
  ['HTTPPost', 'http post httppost'],
  ['TwilioApiV2010--CreateCall', 'twilio api v2010 create call createcall'],
  ['E-mail to re-run', 'email to rerun'],
  ['発送通知', '発送 送通 通知 知'],
  ['Liste 用户 now', 'liste 用户 户 now'],
  ['', ''],
])('%s has the terms %s', (text, terms) => {
  expect(splitTerms(text).join(' ')).toBe(terms);
});

describe('forms of a word have one stem', () => {
  it.each(['delete deletes deleting deleted deletion', 'category categories', 'run running runs', 'message messages'])(
    '%s',
    (words) => {
      expect(new Set(words.split(' ').map(stemWord)).size).toBe(1);
    },
  );
  it.each(['user use', 'string str', 'status statu', 'access acce'])('%s do not', (words) => {
    expect(new Set(words.split(' ').map(stemWord)).size).toBe(2);
  });
});

it.each([
  ['campain', 'campaign', false, 1],
  ['delte', 'delete', false, 1],
  ['tihs', 'this', false, 1],
  ['unsubcri', 'unsubscribe', true, 1],
  ['unsubcri', 'unsubscribe', false, 3],
  ['send', 'mail', false, 3],
])('%s for %s is so many slips', (typed, word, isOpen, typos) => {
  expect(measureTypos(typed, word, 2, isOpen)).toBe(typos);
});

it('reads back every shard as it was written', () => {
  const posting = fc.uniqueArray(fc.nat(100_000), { minLength: 1, maxLength: 300 }).map((ids) => ({
    ids: Uint32Array.from(ids.toSorted((a, b) => a - b)),
    levels: Uint8Array.from(ids, (id) => id % 20),
  }));
  const none = { ids: new Uint32Array(), levels: new Uint8Array() };
  const terms = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 20 });
  fc.assert(
    fc.property(terms, fc.array(posting, { minLength: 20, maxLength: 20 }), (names, postings) => {
      const entries = names.toSorted((a, b) => (a < b ? -1 : 1)).map((name, i) => [name, postings[i] ?? none] as const);
      const shard = readShard(writeShard(entries));
      expect(shard.terms).toEqual(entries.map(([term]) => term));
      for (const [i, [, { ids, levels }]] of entries.entries()) {
        const read = shard.read(i);
        expect([...read.ids]).toEqual([...ids]);
        expect([...read.levels]).toEqual([...levels]);
      }
    }),
  );
});
