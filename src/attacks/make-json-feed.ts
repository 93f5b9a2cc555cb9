import { absoluteUrl, urls } from '../catalog/urls.ts';
import type { FeedEntry, IncidentFeed } from './make-incident-feed.ts';

/** Members that hold an absolute address, without those that have none: JSON Feed knows no relative ones. */
const keepKnown = (addresses: Readonly<Record<string, string | null>>): Record<string, string | null> =>
  Object.fromEntries(Object.entries(addresses).filter(([, address]) => address !== null));

const makeItem = ({ id, incident, title, text, kind, added }: FeedEntry) => ({
  id,
  ...keepKnown({ url: absoluteUrl(urls.incident(incident)) }),
  title,
  content_text: text,
  date_published: added,
  tags: [kind.label],
});

/** A feed as JSON Feed 1.1. */
export const makeJsonFeed = ({ title, description, entries }: IncidentFeed) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  ...keepKnown({ home_page_url: absoluteUrl(urls.incidents()), feed_url: absoluteUrl(urls.incidentsJson()) }),
  description,
  language: 'en',
  authors: [{ name: 'Toolrisk' }],
  items: entries.map(makeItem),
});
