import { absoluteUrl, urls } from '../catalog/urls.ts';
import type { FeedEntry, IncidentFeed } from './make-incident-feed.ts';

/** A member that holds an absolute address, or none where the site's own isn't known: JSON Feed has no relative ones. */
function addressAs<const Key extends string>(key: Key, path: string): { readonly [K in Key]?: string } {
  const address = absoluteUrl(path);
  return address === null ? {} : ({ [key]: address } as { readonly [K in Key]: string });
}

const makeItem = ({ id, incident, title, text, kind, added }: FeedEntry) => ({
  id,
  ...addressAs('url', urls.incident(incident)),
  title,
  content_text: text,
  date_published: added,
  tags: [kind.label],
});

/** A feed as JSON Feed 1.1. */
export const makeJsonFeed = ({ title, description, entries }: IncidentFeed) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  ...addressAs('home_page_url', urls.incidents()),
  ...addressAs('feed_url', urls.incidentsJson()),
  description,
  language: 'en',
  authors: [{ name: 'Toolrisk' }],
  items: entries.map(makeItem),
});
