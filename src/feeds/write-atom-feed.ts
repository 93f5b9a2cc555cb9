import XmlBuilder from 'fast-xml-builder';
import { absoluteUrl } from '../catalog/urls.ts';
import type { Feed, FeedEntry } from './feed.ts';

const builder = new XmlBuilder({ attributeNamePrefix: '@', ignoreAttributes: false, format: true });

/** Code points that no XML 1.0 document may hold, not even escaped. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const writeText = (text: string): string => text.replaceAll(IMPOSSIBLE, '\ufffd');

/** Atom allows links that are relative to where the feed was read, so none needs a host. */
const linkTo = (rel: 'self' | 'alternate', type: string, path: string) => ({
  '@rel': rel,
  '@type': type,
  '@href': absoluteUrl(path) ?? path,
});

const writeEntry = ({ id, path, title, text, tags, added }: FeedEntry) => ({
  id,
  title: writeText(title),
  published: added,
  updated: added,
  link: linkTo('alternate', 'text/html', path),
  category: tags.map((tag) => ({ '@term': tag.id, '@label': tag.label })),
  summary: writeText(text),
});

/** A feed as Atom (RFC 4287). */
export const writeAtomFeed = ({ id, title, description, updated, paths, entries }: Feed): string =>
  builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'utf-8' },
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': 'en',
      id,
      title,
      subtitle: description,
      updated,
      author: { name: 'Toolrisk' },
      link: [linkTo('self', 'application/atom+xml', paths.atom), linkTo('alternate', 'text/html', paths.page)],
      entry: entries.map(writeEntry),
    },
  });
