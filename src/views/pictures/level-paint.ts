import type { SeverityId } from '../../catalog/schema/vocabulary.ts';
import { readToken } from './read-token.ts';

/** The colours of a level on paper: its fill, its edge, and words on it. */
export interface LevelPaint {
  readonly fill: string;
  readonly edge: string;
  readonly text: string;
}

/** What a level looks like where no stylesheet reaches. Not assessed is empty. */
export function paintLevel(level: SeverityId | 'unknown'): LevelPaint {
  const [fill, edge, text] = level === 'unknown' ? ['panel', 'edge', 'ink'] : [level, `${level}-edge`, `on-${level}`];
  const isSolid = level === 'high' || level === 'critical';
  return { fill: readToken(fill)[0], edge: readToken(isSolid ? level : edge)[0], text: readToken(text)[0] };
}
