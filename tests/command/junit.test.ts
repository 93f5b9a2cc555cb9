import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { writeJunit } from '../../src/command/outputs/write-junit.ts';
import { critical, HOSTILE, hostile, madeReport, twin } from './made-report.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/**
 * What the schema that Jenkins holds JUnit files to (junit-10.xsd of its xunit plugin) allows: children, attributes that
 * must be there, and attributes that may.
 */
const SCHEMA: Readonly<Record<string, readonly [children: string, required: string, optional: string]>> = {
  testsuites: ['testsuite', '', 'name time tests failures errors'],
  testsuite: [
    'testsuite properties testcase system-out system-err',
    'name tests failures errors',
    'group time skipped timestamp hostname id package file log url',
  ],
  testcase: ['skipped error failure system-out system-err', 'name', 'time classname group'],
  failure: ['', '', 'type message'],
  error: ['', '', 'type message'],
  skipped: ['', '', 'type message'],
  'system-out': ['', '', ''],
};

/** Reads XML strictly enough to tell what is not well-formed, and checks each element against the schema. */
function readXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(element);
        open.push(element);
        const [, required = '', optional = ''] = SCHEMA[name] ?? [];
        expect(SCHEMA).toHaveProperty([name]);
        const keys = Object.keys(attributes);
        expect(required.split(' ').filter((key) => key !== '' && !keys.includes(key))).toEqual([]);
        expect(keys.filter((key) => !`${required} ${optional}`.split(' ').includes(key))).toEqual([]);
      },
      ontext(part) {
        const last = open.at(-1);
        if (last !== undefined) last.text += part;
      },
      onclosetag(name, isImplied) {
        expect(isImplied && !text.includes(`<${name}`)).toBe(false);
        const closed = open.pop();
        const [children = ''] = SCHEMA[name] ?? [];
        expect(
          closed?.children.map((child) => child.name).filter((child) => !children.split(' ').includes(child)),
        ).toEqual([]);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  expect(open).toEqual([root]);
  const [first] = root.children;
  if (first === undefined) throw new Error('no root');
  return first;
}

const failing = new Set([critical, hostile, twin]);

it('a report as JUnit is what Jenkins takes, whatever the names are', () => {
  const xml = writeJunit(madeReport, failing, []);
  // What XML can't hold at all, not even escaped.
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  const root = readXml(xml);
  expect(root.attributes).toMatchObject({ tests: '5', failures: '2', errors: '0' });
  const [depot, bad, mystery] = root.children;
  expect(depot?.attributes).toMatchObject({ tests: '3', failures: '1', skipped: '1' });
  expect(depot?.children.map(({ attributes, children }) => [attributes['name'], children[0]?.name])).toEqual([
    ['wipe', 'failure'],
    ['move', 'skipped'],
    ['list', 'system-out'],
  ]);
  expect(depot?.children[0]?.children[0]?.attributes['type']).toBe('critical-tool path-to-an-exit');
  expect(bad?.children[0]?.children[0]?.text).toContain(']]>');
  expect(bad?.children[0]?.children[0]?.text).toContain('</failure>😀');
  expect(HOSTILE).toContain('\u0000');
  expect(mystery?.children[0]?.attributes['name']).toBe('unknown-server');
});

it('what could not be read is an error of a suite of its own', () => {
  const empty = { ...madeReport, findings: [], suppressed: [], subjects: [] };
  const problem = {
    code: 'not-json',
    level: 'error',
    file: 'a',
    path: '/x',
    message: 'It is <no> JSON.',
    hint: 'Mend it.',
  } as const;
  const root = readXml(writeJunit(empty, new Set(), [problem]));
  expect(root.attributes).toMatchObject({ tests: '1', errors: '1' });
  expect(root.children[0]?.children[0]?.children[0]).toMatchObject({
    name: 'error',
    attributes: { message: 'It is <no> JSON.' },
  });
  expect(readXml(writeJunit(empty, new Set(), [])).attributes['tests']).toBe('0');
});
