import { describe, expect, it } from 'vitest';
import { checkReferences } from '../../src/attacks/check-references.ts';
import { loadAttacks, type AttackLibrary } from '../../src/attacks/load-attacks.ts';
import { makeAtlasLayer } from '../../src/attacks/make-atlas-layer.ts';
import { viewFrameworks, viewMatrix } from '../../src/views/frameworks-view.ts';

const { library, problems } = await loadAttacks('data/attacks');
const views = viewFrameworks(library);
const viewOf = (id: string) => {
  const view = views.find((each) => each.id === id);
  if (view === undefined) throw new Error(`there is no framework ${id}`);
  return view;
};

/** The library with one pattern's mappings in place of its own. */
const withMappings = (mappings: AttackLibrary['patterns'][number]['mappings']): AttackLibrary => ({
  ...library,
  patterns: library.patterns.map((pattern, i) => (i === 0 ? { ...pattern, mappings } : pattern)),
});

describe('mappings', () => {
  it('name entries that are on the list, where the list is whole', () => {
    expect(problems).toEqual([]);
    for (const { slug, mappings } of library.patterns)
      for (const { framework, id, title } of mappings) {
        const entries = library.frameworks.find((each) => each.id === framework)?.entries;
        expect(entries, `${slug}: ${framework}`).not.toBeUndefined();
        if (entries && id !== '(candidate)') expect(entries, slug).toContainEqual({ id, title });
      }
    expect(library.frameworks.filter(({ entries }) => entries !== null)).toHaveLength(4);
  });

  it('are refused where the list has no such entry, or names it otherwise', () => {
    const make = (id: string, title: string) =>
      withMappings([{ framework: 'owasp-mcp', id, title, status: 'certain', basis: 'It is made up.' }]);
    expect(checkReferences(make('MCP06:2025', 'Intent Flow Subversion'), '')).toEqual([]);
    for (const wrong of [
      make('MCP11:2025', 'Intent Flow Subversion'),
      make('MCP06:2025', 'Prompt Injection via Contextual Payloads'),
    ])
      expect(checkReferences(wrong, '').map(({ code }) => code)).toEqual(['unknown-reference']);
  });

  it('name a pattern’s entry once', () => {
    for (const { slug, mappings } of library.patterns) {
      const entries = mappings.map(({ framework, id }) => `${framework} ${id}`);
      expect(new Set(entries).size, slug).toBe(entries.length);
    }
  });
});

it('the OWASP MCP Top 10 goes by its names of 2025', () => {
  const entries = library.frameworks.find(({ id }) => id === 'owasp-mcp')?.entries ?? [];
  expect(entries.map(({ id, title }) => `${id} ${title}`)).toEqual([
    'MCP01:2025 Token Mismanagement & Secret Exposure',
    'MCP02:2025 Privilege Escalation via Scope Creep',
    'MCP03:2025 Tool Poisoning',
    'MCP04:2025 Software Supply Chain Attacks & Dependency Tampering',
    'MCP05:2025 Command Injection & Execution',
    'MCP06:2025 Intent Flow Subversion',
    'MCP07:2025 Insufficient Authentication & Authorization',
    'MCP08:2025 Lack of Audit and Telemetry',
    'MCP09:2025 Shadow MCP Servers',
    'MCP10:2025 Context Injection & Over-Sharing',
  ]);
});

describe('the pages of frameworks', () => {
  it('show every mapping, and none that the library doesn’t hold', () => {
    const shown = views.flatMap(({ id, rows }) =>
      rows.flatMap(({ label, patterns }) => patterns.map(({ name, basis }) => [id, label, name, basis].join(' | '))),
    );
    const held = library.patterns.flatMap(({ name, mappings }) =>
      mappings.map(({ framework, id, basis }) => [framework, id.replaceAll(/[()]/g, ''), name, basis].join(' | ')),
    );
    expect(held.length).toBeGreaterThan(150);
    expect(shown.toSorted()).toEqual(held.toSorted());
  });

  it('list the entries that no pattern is mapped to, where the list is whole', () => {
    const { rows, reach } = viewOf('owasp-mcp');
    expect(rows.map(({ label }) => label)).toEqual([
      ...Array.from({ length: 10 }, (_, i) => `MCP${String(i + 1).padStart(2, '0')}:2025`),
      'candidate',
    ]);
    expect(rows.find(({ label }) => label === 'MCP08:2025')?.patterns).toEqual([]);
    expect(reach).toBe('9 of 10 entries');
    expect(viewOf('cwe').rows.filter(({ patterns }) => patterns.length === 0)).toEqual([]);
  });

  it('say where the version isn’t stated', () => {
    expect(viewOf('cwe').version).toBe('version not stated');
    expect(viewOf('cwe').edition).toBe('The version isn’t stated.');
    expect(viewOf('owasp-llm').version).toBe('2025');
  });

  it('tell whose mapping of an incident it is, and link only entries that are there', () => {
    const { cases, rows } = viewOf('owasp-agentic');
    const held = library.incidents.flatMap(({ officialMappings }) =>
      officialMappings.filter(({ framework }) => framework === 'owasp-agentic'),
    );
    expect(cases).toHaveLength(held.length);
    for (const { source, entries } of cases) {
      expect(source?.key).toBe('owasp-asi-tracker');
      for (const { href } of entries) expect(rows.map(({ anchor }) => `#${anchor}`)).toContain(href);
    }
    expect(viewOf('owasp-llm').cases.flatMap(({ entries }) => entries)).toContainEqual({ label: 'LLM01', href: null });
  });

  it('name every case study of ATLAS', () => {
    const studies = library.incidents.flatMap(({ atlasCaseStudy }) => atlasCaseStudy ?? []);
    const shown = viewOf('mitre-atlas').cases.flatMap(({ caseStudy }) => caseStudy ?? []);
    expect(new Set(shown)).toEqual(new Set(studies));
  });

  it('have anchors that differ', () => {
    for (const { id, rows } of views) expect(new Set(rows.map(({ anchor }) => anchor)).size, id).toBe(rows.length);
  });
});

it('the matrix has a row for each pattern, a cell for each framework and a link for each mapping', () => {
  const rows = viewMatrix(library, views);
  expect(rows.map(({ pattern }) => pattern.name)).toEqual(library.patterns.map(({ name }) => name));
  for (const { cells } of rows) expect(cells).toHaveLength(views.length);
  expect(rows.flatMap(({ cells }) => cells.flat())).toHaveLength(
    library.patterns.flatMap((each) => each.mappings).length,
  );
});

describe('the layer for the ATLAS Navigator', () => {
  const layer = makeAtlasLayer(library);
  const mapped = library.patterns.flatMap(({ name, mappings }) =>
    mappings.filter(({ framework }) => framework === 'mitre-atlas').map(({ id }) => ({ id, name })),
  );

  it('has the shape of layer format 4.5', () => {
    expect(Object.keys(layer).toSorted()).toEqual(
      'description domain gradient layout metadata name sorting techniques versions'.split(' '),
    );
    expect(layer).toMatchObject({ domain: 'atlas-atlas', versions: { layer: '4.5', navigator: '4.9.0' } });
    expect(layer.gradient.colors).toHaveLength(2);
    for (const color of layer.gradient.colors) expect(color).toMatch(/^#[0-9a-f]{6}$/);
    expect(layer.gradient.maxValue).toBeGreaterThan(layer.gradient.minValue);
    for (const each of layer.metadata)
      expect(each).toEqual({ name: expect.stringMatching(/./), value: expect.stringMatching(/./) });
    expect(layer.metadata).toContainEqual({ name: 'ATLAS version mapped against', value: 'v5.6.x (May 2026)' });
  });

  it('holds exactly the techniques that are mapped', () => {
    expect(layer.techniques.map(({ techniqueID }) => techniqueID)).toEqual(
      [...new Set(mapped.map(({ id }) => id))].toSorted(),
    );
    for (const { techniqueID } of layer.techniques) expect(techniqueID).toMatch(/^AML\.T\d{4}(\.\d{3})?$/);
  });

  it('scores a technique by its patterns, which the comment names', () => {
    for (const { techniqueID, score, comment } of layer.techniques) {
      const names = mapped.filter(({ id }) => id === techniqueID).map(({ name }) => name);
      expect(score).toBe(names.length);
      expect(comment).toBe(names.join('; '));
      expect(score).toBeLessThanOrEqual(layer.gradient.maxValue);
    }
  });

  it('leaves out what is no technique', () => {
    const make = (id: string) => ({
      framework: 'mitre-atlas',
      id,
      title: id,
      status: 'certain' as const,
      basis: 'Made up.',
    });
    const { techniques } = makeAtlasLayer({
      ...withMappings(['AML.T9999', 'AML.M0001', 'AML.CS0001', 'T1059', '(candidate)'].map(make)),
      patterns: withMappings(['AML.T9999', 'AML.M0001', 'AML.CS0001', 'T1059', '(candidate)'].map(make)).patterns.slice(
        0,
        1,
      ),
    });
    expect(techniques.map(({ techniqueID }) => techniqueID)).toEqual(['AML.T9999']);
  });
});
