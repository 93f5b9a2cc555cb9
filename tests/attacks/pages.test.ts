import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AttackLibrary } from '../../src/attacks/load-attacks.ts';
import type { Incident } from '../../src/attacks/schema/incident.ts';
import { viewAttacks } from '../../src/views/attacks/attacks-view.ts';
import { indexAttacks } from '../../src/views/attacks/attack-index.ts';
import { describeSource } from '../../src/views/attacks/describe-source.ts';
import { viewIncidentList } from '../../src/views/attacks/incident-list-view.ts';
import { viewTimeline } from '../../src/views/attacks/incident-timeline.ts';
import { viewIncident } from '../../src/views/attacks/incident-view.ts';
import { viewPattern } from '../../src/views/attacks/pattern-view.ts';
import type { Site } from '../../src/views/site.ts';
import { getSite } from '../fixtures/catalogue/get-site.ts';
import { recommendIntent } from '../../src/views/policies/recommendation.ts';

const site = await getSite();
const { attacks } = site;
const patterns = attacks.patterns.map((pattern) => ({ pattern, view: viewPattern(site, pattern) }));
const incidents = attacks.incidents.map((incident) => ({ incident, view: viewIncident(site, incident) }));
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** The library with incidents of these sort keys and kinds instead of its own. */
const withIncidents = (...made: readonly (readonly [string, Incident['kind']])[]): AttackLibrary => {
  const [model] = attacks.incidents;
  if (model === undefined) throw new Error('there is no incident');
  return { ...attacks, incidents: made.map(([sortDate, kind]) => ({ ...model, sortDate, kind })) };
};

describe('the timeline', () => {
  it('draws each case once, in lines from the latest to the first', () => {
    const { rows } = viewTimeline(attacks);
    expect(sumOf(rows.map(({ marks }) => marks.length))).toBe(attacks.incidents.length);
    for (const { marks, counts } of rows) expect(sumOf(counts)).toBe(marks.length);
    const quarters = rows.map(({ label }) => label).filter((label) => !label.endsWith('?'));
    expect(quarters).toEqual(quarters.toSorted().toReversed());
  });

  it('keeps empty quarters between others, and puts a bare year behind its quarters', () => {
    const { rows, yearOnly } = viewTimeline(
      withIncidents(['2025-03', 'research'], ['2024-06-30', 'other'], ['2024', 'research'], ['2024-07-01', 'research']),
    );
    expect(rows.map(({ label, marks }) => [label, marks.length])).toEqual([
      ['2025 Q1', 1],
      ['2024 Q4', 0],
      ['2024 Q3', 1],
      ['2024 Q2', 1],
      ['2024 Q?', 1],
    ]);
    expect(yearOnly).toBe(1);
    expect(viewTimeline(withIncidents()).rows).toEqual([]);
  });
});

describe('a pattern', () => {
  it('has a story of its name, with its three parts', () => {
    const stories = readdirSync('src/content/attacks').map((file) => file.replace(/\.mdx$/, ''));
    expect(stories.toSorted()).toEqual(attacks.patterns.map(({ slug }) => slug).toSorted());
    for (const { slug, name } of attacks.patterns) {
      const story = readFileSync(`src/content/attacks/${slug}.mdx`, 'utf8');
      expect(story).toContain(`\nslug: ${slug}\n`);
      expect(story).toMatch(new RegExp(`\\ntitle: (["']?)${RegExp.escape(name)}\\1\\n`));
      expect(story.match(/^## .*/gm)).toEqual(['## How it works', '## Why it succeeds', '## What to look for']);
    }
  });

  it('tells each of its cases with date, kind and sources', () => {
    for (const { pattern, view } of patterns) {
      expect(view.cases.map(({ id }) => id)).toEqual(pattern.incidents);
      expect(sumOf(view.kinds.map(({ count }) => count))).toBe(pattern.incidents.length);
      for (const { date, kindLabel, sources } of view.cases) {
        expect(date).not.toBe('');
        expect(attacks.kinds.map(({ label }) => label)).toContain(kindLabel);
        expect(sources.length).toBeGreaterThan(0);
      }
    }
  });

  it('counts the tools that are open to it and still offered, each with a reason', () => {
    const open = patterns.filter(({ view }) => view.exposed.count > 0);
    expect(open.length).toBeGreaterThan(8);
    for (const { pattern, view } of patterns) {
      const { count, riskiest, byServer, serverCount } = view.exposed;
      const tools = riskiest.flatMap((server) => server.tools);
      const isOpen = (tool: Site['tools'][number]) => tool.exposures.some((each) => each.pattern === pattern.slug);
      expect(count, pattern.slug).toBe(site.tools.filter((tool) => tool.isCurrent && isOpen(tool)).length);
      if (byServer.length === 0) {
        expect(tools).toHaveLength(count);
        expect(new Set(tools.map(({ tool }) => tool.server)).size).toBe(serverCount);
      } else {
        expect(sumOf(byServer.map((server) => server.count))).toBe(count);
        expect(byServer).toHaveLength(serverCount);
      }
      for (const { tool, reasons } of tools) {
        expect(tool.isCurrent && isOpen(tool)).toBe(true);
        expect(reasons.flat().length).toBeGreaterThan(0);
      }
    }
  });

  it('shows the riskiest of many tools, and leads to all of them by server', () => {
    const long = patterns.filter(({ view }) => view.exposed.count > 12);
    expect(long.length).toBeGreaterThan(1);
    for (const { view } of long) {
      const shown = view.exposed.riskiest.flatMap(({ tools }) => tools.map(({ tool }) => tool));
      expect(shown).toHaveLength(8);
      expect(view.exposed.byServer.length).toBeGreaterThan(0);
      const [first] = site.currentTools.filter((tool) => shown.includes(tool));
      expect(shown[0]).toBe(first);
    }
  });

  it('gives a policy of a real tool that is open to it, and none where no tool is', () => {
    for (const { pattern, view } of patterns) {
      expect(view.policy === null, pattern.slug).toBe(view.exposed.count === 0);
      if (view.policy === null) continue;
      const { tool, isOpen, policy } = view.policy;
      expect(tool.isCurrent && tool.exposures.some((each) => each.pattern === pattern.slug)).toBe(true);
      expect(policy.rendered.effects.map((effect) => effect.tool)).toEqual([tool.name]);
      expect(isOpen).toBe(recommendIntent(tool).disposition === 'allow');
    }
  });

  it('tells the law where tools send or call, and nowhere else', () => {
    for (const { pattern, view } of patterns)
      expect(view.regulations).toHaveLength(
        pattern.slug === 'mass-outbound-messaging' ? attacks.regulations.length : 0,
      );
  });
});

describe('an incident', () => {
  it('numbers its sources, and each fact points to its own', () => {
    const index = indexAttacks(attacks);
    for (const { incident, view } of incidents) {
      const { used, further } = view.sources;
      expect([...used, ...further].map(({ number }) => number)).toEqual(
        Array.from({ length: used.length + further.length }, (_, i) => i + 1),
      );
      incident.facts.forEach(({ sources }, i) => {
        const titles = view.facts[i]?.notes.map((note) => used[note - 1]?.title);
        expect(titles).toEqual(sources.map((key) => index.source(key).title));
      });
      const pointed = [
        ...view.facts.flatMap(({ notes }) => notes),
        ...view.officialMappings.map(({ source }) => source.number),
      ];
      expect(new Set(pointed)).toEqual(new Set(used.map(({ number }) => number)));
    }
  });

  it('is listed once, under the year of its date', () => {
    const { years } = viewIncidentList(site);
    expect(years.flatMap(({ cases }) => cases.map(({ id }) => id))).toEqual(attacks.incidents.map(({ id }) => id));
    expect(years.map(({ year }) => year)).toEqual(
      years
        .map(({ year }) => year)
        .toSorted()
        .toReversed(),
    );
  });

  it('leads to the next newer and older one', () => {
    expect(incidents[0]?.view.newer).toBeNull();
    expect(incidents.at(-1)?.view.older).toBeNull();
    expect(incidents[1]?.view.newer?.href).toBe(incidents[0]?.view.path);
    expect(incidents[0]?.view.older?.href).toBe(incidents[1]?.view.path);
  });
});

it('every filter offers what the patterns have, and nothing that none has', () => {
  const { filters, rows } = viewAttacks(site);
  expect(filters.map(({ name }) => name)).toEqual(['category', 'trait', 'kind']);
  for (const { name, options } of filters)
    expect(new Set(options.map(({ value }) => value))).toEqual(
      new Set(
        rows.flatMap(({ values }) => new Map<string, string>(Object.entries(values)).get(name)?.split(' ') ?? []),
      ),
    );
});

it('pages of patterns and incidents have titles and descriptions of their own', () => {
  const lists = [viewAttacks(site), viewIncidentList(site)];
  const titles = [...patterns, ...incidents].map(({ view }) => view.title).concat(lists.map(({ title }) => title));
  const descriptions = [...attacks.patterns, ...attacks.incidents, ...lists].map(({ summary }) => summary);
  expect(titles).toHaveLength(attacks.patterns.length + attacks.incidents.length + 2);
  expect(new Set(titles).size).toBe(titles.length);
  expect(new Set(descriptions).size).toBe(descriptions.length);
});

it('links to sources by https alone', () => {
  const [source] = attacks.sources;
  if (source === undefined) throw new Error('there is no source');
  expect(describeSource({ ...source, url: 'https://a.example/' }).isLink).toBe(true);
  expect(describeSource({ ...source, url: 'http://a.example/' }).isLink).toBe(false);
});
