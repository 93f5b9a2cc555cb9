import XmlBuilder from 'fast-xml-builder';
import { absoluteUrl, urls } from '../catalog/urls.ts';
import type { FeedEntry, IncidentFeed } from './make-incident-feed.ts';

const builder = new XmlBuilder({ attributeNamePrefix: '@', ignoreAttributes: false, format: true });

/** Atom allows links that are relative to where the feed was read, so none needs a host. */
const linkTo = (rel: 'self' | 'alternate', type: string, path: string) => ({
  '@rel': rel,
  '@type': type,
  '@href': absoluteUrl(path) ?? path,
});

const writeEntry = ({ id, incident, title, text, kind, added }: FeedEntry) => ({
  id,
  title,
  published: added,
  updated: added,
  link: linkTo('alternate', 'text/html', urls.incident(incident)),
  category: { '@term': kind.id, '@label': kind.label },
  summary: text,
});

/** A feed as Atom (RFC 4287). */
export const writeAtomFeed = ({ id, title, description, updated, entries }: IncidentFeed): string =>
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
      link: [
        linkTo('self', 'application/atom+xml', urls.incidentsAtom()),
        linkTo('alternate', 'text/html', urls.incidents()),
      ],
      entry: entries.map(writeEntry),
    },
  });
