import type { Source } from '../../attacks/schema/source.ts';

/** A source as pages show it. */
export interface ShownSource {
  readonly key: string;
  readonly title: string;
  readonly url: string;
  /** Whether the title may lead there: links out of the site are https only. */
  readonly isLink: boolean;
  /** Its grade, and how much of it was read. */
  readonly about: string;
}

const GRADES: Record<Source['grade'], string> = {
  primary: 'primary source',
  'primary-repost': 'copy of a primary source',
  secondary: 'secondary source',
  tertiary: 'tertiary source',
};

const ACCESS: Record<Source['access'], string> = {
  'text read': 'text read',
  'opening read': 'opening read',
  'cited by another source': 'not read itself, cited by another source',
};

export const describeSource = ({ key, title, url, grade, access }: Source): ShownSource => ({
  key,
  title,
  url,
  isLink: url.startsWith('https:'),
  about: `${GRADES[grade]}; ${ACCESS[access]}`,
});
