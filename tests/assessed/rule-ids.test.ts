import { expect, test } from 'vitest';
import { exposureRules } from '../../src/attacks/exposure/rules/index.ts';
import { rules } from '../../src/classifier/rules/index.ts';
import { changeRules } from '../../src/history/rules/index.ts';
import { hygieneRules } from '../../src/hygiene/rules/index.ts';

test('no two rules of any family have one id, so that evidence names one rule', () => {
  const ids = [...rules, ...hygieneRules, ...exposureRules, ...changeRules].map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});
