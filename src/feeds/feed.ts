/** One entry of a feed; all plain text. */
export interface FeedEntry {
  /** Stable, whatever host the site is on. */
  readonly id: string;
  /** Path of the page that tells of it, from the site's root. */
  readonly path: string;
  readonly title: string;
  readonly text: string;
  /** What kinds of thing it is. */
  readonly tags: readonly { readonly id: string; readonly label: string }[];
  /** When it was added, in the form of RFC 3339; only the day is known. */
  readonly added: string;
}

/** What a feed tells, whichever format it is written in. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** When the latest entry was added, in the form of RFC 3339. */
  readonly updated: string;
  /** From the site's root: the page that it goes with, and itself in each format. */
  readonly paths: { readonly page: string; readonly atom: string; readonly json: string };
  /** The latest first. */
  readonly entries: readonly FeedEntry[];
}

/** The beginning of a day in UTC, as feeds write it. */
export const startOfDay = (day: string): string => `${day}T00:00:00Z`;
