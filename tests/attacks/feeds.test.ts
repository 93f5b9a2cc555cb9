import { parseFeed } from 'htmlparser2';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadAttacks } from '../../src/attacks/load-attacks.ts';

const { library } = await loadAttacks('data/attacks');

/** The feeds as a site with these settings writes them, from the library or from what is put in its place. */
async function makeFeeds(settings: { SITE_URL?: string; BASE_PATH?: string } = {}, attacks = library) {
  vi.resetModules();
  for (const name of ['SITE_URL', 'BASE_PATH'] as const) vi.stubEnv(name, settings[name] ?? '');
  const { makeIncidentFeed } = await import('../../src/attacks/make-incident-feed.ts');
  const { writeAtomFeed } = await import('../../src/feeds/write-atom-feed.ts');
  const { makeJsonFeed } = await import('../../src/feeds/make-json-feed.ts');
  const feed = makeIncidentFeed(attacks);
  const xml = writeAtomFeed(feed);
  return { xml, atom: parseFeed(xml), json: JSON.parse(JSON.stringify(makeJsonFeed(feed))) as JsonFeed };
}

/** JSON Feed 1.1, as far as readers need it. */
interface JsonFeed {
  version: string;
  title: string;
  home_page_url?: string;
  feed_url?: string;
  items: { id: string; url?: string; title: string; content_text: string; date_published: string }[];
}

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Three incidents, of which the first was added last, and of the others the second happened last. */
const three = library.incidents.slice(0, 3).map((incident, i) => ({
  ...incident,
  added: i === 0 ? '2027-02-03' : '2026-12-01',
  sortDate: ['2024', '2025-05', '2025-06-01'][i] ?? '',
}));
const inOrder = [0, 2, 1].map((i) => `urn:toolrisk:incident:${three[i]?.id ?? ''}`);

describe('both feeds', () => {
  it('hold every incident once, with a stable id, and with its name and day', async () => {
    const { atom, json } = await makeFeeds();
    const expected = library.incidents.map(({ id }) => `urn:toolrisk:incident:${id}`).toSorted();
    expect(atom?.items.map(({ id }) => id).toSorted()).toEqual(expected);
    expect(json.items.map(({ id }) => id).toSorted()).toEqual(expected);
    for (const { id, name, added, date, summary } of library.incidents) {
      const own = `urn:toolrisk:incident:${id}`;
      const entry = atom?.items.find((each) => each.id === own);
      const item = json.items.find((each) => each.id === own);
      expect(entry?.title).toBe(name);
      expect(item?.title).toBe(name);
      expect(entry?.pubDate?.toISOString().slice(0, 10)).toBe(added);
      expect(item?.date_published).toBe(`${added}T00:00:00Z`);
      for (const text of [entry?.description, item?.content_text]) {
        expect(text).toContain(summary);
        expect(text).toContain(date);
      }
    }
  });

  it('tell of the latest addition first, and within a day of the latest event', async () => {
    const { atom, json } = await makeFeeds({}, { ...library, incidents: three });
    expect(atom?.items.map(({ id }) => id)).toEqual(inOrder);
    expect(json.items.map(({ id }) => id)).toEqual(inOrder);
    expect(atom?.updated?.toISOString()).toBe('2027-02-03T00:00:00.000Z');
  });

  it('name no host where the site’s address isn’t known', async () => {
    const { xml, atom, json } = await makeFeeds({ BASE_PATH: '/toolrisk/' });
    expect(xml.match(/https?:\/\/[^"<\s]*/g)).toEqual(['http://www.w3.org/2005/Atom']);
    expect(atom?.items[0]?.link).toMatch(/^\/toolrisk\/attacks\/incidents\/[a-z0-9-]+\/$/);
    expect(json.home_page_url).toBeUndefined();
    expect(json.feed_url).toBeUndefined();
    expect(json.items.filter((item) => 'url' in item)).toEqual([]);
  });

  it('give whole addresses where it is', async () => {
    const { xml, atom, json } = await makeFeeds({ SITE_URL: 'https://catalogue.example', BASE_PATH: '/toolrisk/' });
    const folder = 'https://catalogue.example/toolrisk/attacks/incidents/';
    const links = [...xml.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(links.filter((href) => !href.startsWith(folder))).toEqual([]);
    expect(links).toContain(`${folder}feed.xml`);
    expect(json).toMatchObject({ home_page_url: folder, feed_url: `${folder}feed.json` });
    for (const { id, url } of json.items) expect(url).toBe(`${folder}${id.slice('urn:toolrisk:incident:'.length)}/`);
    expect(atom?.items.map(({ link }) => link)).toEqual(json.items.map(({ url }) => url));
  });

  it('keep markup as text', async () => {
    const hostile = `]]></summary><script>alert(1)</script> &amp; "quotes" 'apart' <![CDATA[x]]>`;
    const incidents = three.map((incident) => ({ ...incident, name: hostile, summary: hostile, date: hostile }));
    const { xml, atom, json } = await makeFeeds({}, { ...library, incidents });
    expect(xml).not.toContain('<script');
    expect(xml).not.toContain('<![CDATA');
    for (const item of [...(atom?.items ?? []), ...json.items]) expect(item.title).toBe(hostile);
    expect(atom?.items[0]?.description).toContain(hostile);
  });
});

it('the Atom feed has what RFC 4287 asks for', async () => {
  const { xml } = await makeFeeds();
  const head = xml.slice(0, xml.indexOf('<entry>'));
  expect(head).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
  for (const tag of ['id', 'title', 'updated', 'author']) expect(head.split(`<${tag}>`), tag).toHaveLength(2);
  expect(head).toContain('rel="self"');
  for (const entry of xml.split('<entry>').slice(1)) {
    for (const tag of ['id', 'title', 'updated', 'summary']) expect(entry.split(`<${tag}>`), tag).toHaveLength(2);
    expect(entry).toMatch(/<updated>\d{4}-\d\d-\d\dT00:00:00Z<\/updated>/);
    expect(entry).toContain('rel="alternate"');
  }
});

it('the JSON feed is one of version 1.1', async () => {
  const { json } = await makeFeeds();
  expect(json.version).toBe('https://jsonfeed.org/version/1.1');
  expect(json.title).not.toBe('');
  for (const item of json.items) expect(item.content_text).not.toBe('');
});

it('there is no feed of nothing', async () => {
  await expect(makeFeeds({}, { ...library, incidents: [] })).rejects.toThrow('no incident');
});
