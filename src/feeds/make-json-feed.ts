import { absoluteUrl } from '../catalog/urls.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** Members that hold an absolute address, without those that have none: JSON Feed knows no relative ones. */
const keepKnown = (addresses: Readonly<Record<string, string | null>>): Record<string, string | null> =>
  Object.fromEntries(Object.entries(addresses).filter(([, address]) => address !== null));

const makeItem = ({ id, path, title, text, tags, added }: FeedEntry) => ({
  id,
  ...keepKnown({ url: absoluteUrl(path) }),
  title,
  content_text: text,
  date_published: added,
  tags: tags.map(({ label }) => label),
});

/** A feed as JSON Feed 1.1. */
export const makeJsonFeed = ({ title, description, paths, entries }: Feed) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  ...keepKnown({ home_page_url: absoluteUrl(paths.page), feed_url: absoluteUrl(paths.json) }),
  description,
  language: 'en',
  authors: [{ name: 'Toolrisk' }],
  items: entries.map(makeItem),
});
