import { describe, expect, it } from 'vitest';
import { describeToolChange } from '../../../src/capture/all/describe-tool-change.ts';
import { nameChangedVersion, readBaseVersion } from '../../../src/capture/all/name-changed-version.ts';
import type { ToolDefinition } from '../../../src/catalog/schema/tool-definition.ts';

const parse = (text: string): ToolDefinition => JSON.parse(text) as ToolDefinition;
const before = parse(
  '{"name":"a","description":"Reads.","inputSchema":{"type":"object","properties":{"path":{"type":"string"},"mode":{"type":"string"},"old":{}},"required":["path"]},"annotations":{"readOnlyHint":true}}',
);

describe('a change of a tool', () => {
  it.each([
    ['"description":"Reads."', '"description":"Runs."', ['its description is another']],
    ['"old":{}', '"old":{},"sql":{"type":"string"}', ['new parameter sql']],
    ['"required":["path"]', '"required":["path","mode"]', ['parameter mode is now required']],
    ['"required":["path"]', '"required":[]', ['parameter path is no longer required']],
    [',"old":{}', '', ['parameter old is gone']],
    ['"mode":{"type":"string"}', '"mode":{"type":"string","enum":["rw"]}', ['parameter mode is another']],
    [
      '"type":"object","prop',
      '"type":"object","additionalProperties":true,"prop',
      ['the rest of its schema is another'],
    ],
    ['{"readOnlyHint":true}', '{"readOnlyHint":false}', ['readOnlyHint was true, is false']],
    ['{"readOnlyHint":true}', '{"readOnlyHint":true,"title":"A"}', ['title was not given, is "A"']],
    [',"annotations":{"readOnlyHint":true}', '', ['readOnlyHint was true, is not given']],
    [
      '"old":{}',
      '"old":{},"__proto__":{"type":"null"},"constructor":{}',
      ['new parameter __proto__', 'new parameter constructor'],
    ],
    ['"required":["path"]', '"required":"path"', ['parameter path is no longer required']],
    ['["path"]', '["path","path"]', ['its definition is another']],
  ])('from %s to %s is said in words', (old, fresh, words) => {
    expect(describeToolChange(before, parse(JSON.stringify(before).replace(old, fresh)))).toEqual(words);
  });

  it('of several parts names them all', () => {
    const after = parse(
      '{"name":"a","description":"Runs.","inputSchema":{"type":"object","properties":{"sql":{}},"required":["sql"]}}',
    );
    expect(describeToolChange(before, after)).toEqual([
      'its description is another',
      'new required parameter sql',
      'parameter path is gone',
      'parameter mode is gone',
      'parameter old is gone',
      'readOnlyHint was true, is not given',
    ]);
  });
});

describe('a version that something else is served under', () => {
  it('has a name of its own, which tells the version', () => {
    const first = nameChangedVersion('1.2.3', '2026-11-21', ['1.2.3']);
    expect(first).toBe('1.2.3+changed-2026-11-21');
    const second = nameChangedVersion(first, '2026-11-21', ['1.2.3', first]);
    expect(second).toBe('1.2.3+changed-2026-11-21.2');
    expect(nameChangedVersion(second, '2026-11-21', [first, second])).toBe('1.2.3+changed-2026-11-21.3');
    expect(nameChangedVersion(second, '2026-11-22', [first, second])).toBe('1.2.3+changed-2026-11-22');
    expect([first, second, '1.2.3', '1.2.3+build.5'].map(readBaseVersion)).toEqual([
      '1.2.3',
      '1.2.3',
      '1.2.3',
      '1.2.3+build.5',
    ]);
  });
});
