import type { Assessment } from '../../catalog/schema/assessment.ts';

/** How far one call goes, in a word or two for a row of a table; a dash where nothing changes. */
export function nameReach({ axes, traits }: Pick<Assessment, 'axes' | 'traits'>): string {
  if (axes === null) return 'unknown';
  const isBulk = traits.includes('bulk');
  switch (axes.reach.level) {
    case 'many':
      return 'many people';
    case 'outside':
      return traits.includes('outbound-message') ? 'a person' : 'other systems';
    case 'confined':
      return 'a session';
    case 'own':
      return 'its own notes';
    default:
      return axes.reversibility.level === 'unchanged' && axes.code.level === 'none'
        ? '–'
        : isBulk
          ? 'many records'
          : 'one record';
  }
}
