import { expect, it } from 'vitest';
import { classifyTool } from '../../src/classifier/classify.ts';
import { verifyEvidence } from '../../src/catalog/verify-evidence.ts';
import { foldCase } from '../../src/catalog/fold-case.ts';

it('a text in small letters is as long as it was', () => {
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const letter = String.fromCodePoint(code);
    if (foldCase(letter).length !== letter.length) throw new Error(`U+${code.toString(16)} grows`);
  }
  expect(foldCase('DELETE İPTAL Ⅷ')).toBe('delete iptal ⅷ');
});

it.each(['删İ', 'İptal: 删除所有记录İ', 'DELETES every İLETİ of the mailbox, İİİ 删除'])(
  'a letter that grows when it is small moves no quote: %s',
  (description) => {
    const tool = { name: 'ileti', description, inputSchema: {} };
    const { evidence } = classifyTool(tool);
    expect(evidence).not.toEqual([]);
    expect(evidence.every((each) => verifyEvidence(tool, each))).toBe(true);
  },
);
