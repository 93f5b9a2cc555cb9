import { describe, expect, it } from 'vitest';
import { readZip } from '../../../src/capture/mcpb/read-zip.ts';
import { makeZip, type PackedFile } from './make-zip.ts';

const faultsOf = (...files: PackedFile[]): readonly string[] => readZip(makeZip(files)).faults;
const file = (path: string, others: Partial<PackedFile> = {}): PackedFile => ({ path, content: 'words', ...others });

describe('an archive', () => {
  it('is read, with what is a program', () => {
    const { files, faults } = readZip(makeZip([file('a/b.txt'), file('run', { mode: 0o755 })], 'a comment'));
    expect(faults).toEqual([]);
    expect(files.map(({ path, isProgram, read }) => [path, isProgram, read().toString()])).toEqual([
      ['a/b.txt', false, 'words'],
      ['run', true, 'words'],
    ]);
  });

  it('may be signed behind its end', () => {
    const signed = Buffer.concat([makeZip([file('a')]), Buffer.from('MCPB_SIG_V1\0\0\0\u0004DER!MCPB_SIG_END')]);
    expect(readZip(signed)).toMatchObject({ files: [{ path: 'a' }], faults: [] });
  });

  it.each([
    ['../a', 'leads out'],
    ['a/../../b', 'leads out'],
    ['./a', 'leads out'],
    ['a//b', 'leads out'],
    ['/etc/passwd', 'no path within'],
    ['C:/a', 'no path within'],
    ['..\\a', 'backslash'],
    ['a\u0000b', 'control'],
    [`${'a/'.repeat(600)}b`, 'overlong'],
  ])('with a file at %j is refused', (path, why) => {
    expect(faultsOf(file(path))).toEqual([expect.stringContaining(why)]);
  });

  it('is refused for links, encryption, and what stands twice, all at once', () => {
    const faults = faultsOf(
      file('link', { mode: 0o120777 }),
      file('locked', { flags: 1 }),
      file('twice'),
      file('twice'),
      file('both'),
      file('both/inner'),
    );
    expect(faults).toEqual([
      'link is a link.',
      'locked is encrypted.',
      'twice is there twice.',
      'both is both a file and a folder.',
    ]);
  });

  it('is refused for more than a bundle unpacks to', () => {
    expect(faultsOf(file('a', { size: 600_000_000 }), file('b', { size: 600_000_000 }))).toEqual([
      'It says that it unpacks to 1200000000 bytes, more than 1000000000.',
    ]);
  });

  it.each([
    ['more than it says', { content: 'x'.repeat(1_000_000), size: 10 }],
    ['less than it says', { size: 100 }],
    ['another name in front of its content', { innerPath: 'b' }],
  ])('with a file of %s gives no content', (_, others) => {
    const [bad] = readZip(makeZip([file('a', others)])).files;
    expect(() => bad?.read()).toThrow();
  });

  it.each([0, 10, 40, 100])('cut off %i bytes before its end is refused', (missing) => {
    const whole = makeZip([file('a'), file('b')]);
    const { faults } = readZip(missing === 0 ? Buffer.from('no archive') : whole.subarray(0, -missing));
    expect(faults).toHaveLength(1);
  });

  it('whose every byte may be any other never breaks the reader', () => {
    const whole = makeZip([file('a'), file('b/c')]);
    for (let at = 0; at < whole.length; at += 1) {
      const odd = Buffer.from(whole);
      odd[at] = (odd[at] ?? 0) ^ 0xff;
      for (const each of readZip(odd).files)
        try {
          each.read();
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
    }
  });
});
