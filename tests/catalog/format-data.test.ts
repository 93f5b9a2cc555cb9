import { expect, test } from 'vitest';
import { formatDataFile, formatMeasuredFile } from '../../src/catalog/format-data.ts';

test('what is measured has a list of numbers on one line, and all else as other data files have it', () => {
  const value = { weights: { 'name:get': [-3, 0.5, 1e-9], none: [] }, mixed: [1, 'two', [3]], text: '[\n1,\n2\n]' };
  expect(formatMeasuredFile(value)).toBe(
    `{
  "weights": {
    "name:get": [-3, 0.5, 1e-9],
    "none": []
  },
  "mixed": [
    1,
    "two",
    [3]
  ],
  "text": "[\\n1,\\n2\\n]"
}
`,
  );
  expect(JSON.parse(formatMeasuredFile(value))).toEqual(value);
  expect(formatMeasuredFile({ text: 'no numbers' })).toBe(formatDataFile({ text: 'no numbers' }));
});
