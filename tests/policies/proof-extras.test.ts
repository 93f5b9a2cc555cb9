import { describe, expect, it } from 'vitest';
import { hashText } from '../../src/catalog/digest.ts';
import { isMet } from '../../src/policies/engine-state.ts';
import { formatIds } from '../../src/policies/formats/index.ts';
import type { Proof } from '../../src/policies/proving/define-proof.ts';
import { loadProofs } from '../../src/policies/proving/proof-files.ts';

const { records } = await loadProofs('data/proofs', formatIds);
const withExtras = records.flatMap(({ format, extras }) => (extras === undefined ? [] : [[format, extras] as const]));

it('the hook that counts calls was proven in a real client', () => {
  expect(withExtras.flatMap(([, extras]) => extras).map(({ id }) => id)).toContain('limit-hook');
});

describe.each(withExtras)('what the guide of %s shows', (id, extras) => {
  it('is what was proven, and held', async () => {
    const { proof } = (await import(`../../src/policies/formats/${id}/proof.ts`)) as { proof: Proof };
    const texts = await Promise.all(
      (proof.extras ?? []).map(async ({ id: extra, readText }) => [extra, await readText()]),
    );
    const today = texts.map(([extra, text = '']) => [extra, `sha256:${hashText(text)}`]);
    const proven = extras.map(({ id: extra, digest }) => [extra, digest]);
    expect(today, `shows other settings than were proven: run npm run prove -- ${id}`).toEqual(proven);
    expect(extras.flatMap(({ checks }) => checks).filter((check) => !isMet(check))).toEqual([]);
  });
});
