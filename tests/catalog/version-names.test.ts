import { expect, it } from 'vitest';
import { versionNamesSchema } from '../../src/catalog/schema/version-names.ts';

it.each([
  [['1.0.0', '1.0.1-rc.1', '2.0.0+build.7', '0aebcaa-literals']],
  [['1.0.0+changed-2026-11-21', '1.0.0+changed-2026-11-21.2']],
  [['1.0.0', '1.0.0']],
])('versions that name a file each, or the same: %j', (names) => {
  expect(versionNamesSchema.safeParse(names).success).toBe(true);
});

it.each([
  [['1.0.0-RC1', '1.0.0-rc1'], [1]],
  [['index'], [0]],
  [['feed.xml'], [0]],
  [['Index.HTML'], [0]],
  [['1.0.0', 'CON'], [1]],
  [['nul.1'], [0]],
  [['1.0.'], [0]],
  [['../1'], [0]],
  [['1'.repeat(300)], [0]],
])('versions that would share a file or a page, or have none: %j', (names, path) => {
  expect(versionNamesSchema.safeParse(names).error?.issues.map((issue) => issue.path)).toEqual([path]);
});
