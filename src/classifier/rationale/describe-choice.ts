import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import type { Choice } from '../reading/find-choices.ts';
import { englishLexicon } from '../words/lexicon.ts';
import { toThird } from './conjugate.ts';
import { addArticle } from './dress-telegram.ts';

/** What is told of a choice that no clean phrase names. */
const unnamed = {
  Read: 'only reads',
  Write: 'adds or changes something',
  Execute: 'sets something going',
  Destructive: 'removes or ends something',
  Financial: 'moves money, or commits to paying it',
} as const satisfies Record<CategoryId, string>;

/** What one value of a chooser does by its words, in the third person: `deletes a playlist`. */
export function describeChoice({ claims }: Choice, category: CategoryId): string {
  const main = claims.find(({ place }) => place === 'name');
  const sense = main && englishLexicon.findVerb(main.base);
  const object = main && main.objectWords.length > 0 ? addArticle(main.objectWords) : null;
  return sense && !sense.noun && object ? `${toThird(sense.base)} ${object}` : unnamed[category];
}
