import type { RuleContext } from '../rules/define-rule.ts';
import { readHead } from './read-head.ts';

/** How our own sentences call what a tool acts on. */
export interface Subject {
  /** `the campaign`, or `what the call names` where the name names nothing. */
  readonly definite: string;
  /** `a campaign`, `contacts`, or `what the call describes`. */
  readonly indefinite: string;
}

const prepositions = new Set('by from to for with in on of via and or as into using at per without then if'.split(' '));

/** Names what a tool acts on by the words of its own name. */
export function nameSubject({ claims }: RuleContext): Subject {
  const words: string[] = [];
  const said = claims.find(({ place }) => place === 'lead')?.objectWords.slice(0, 5) ?? [];
  const aboutTools = said.includes('tool') || said.includes('tools');
  for (const word of claims.find(({ place }) => place === 'name')?.objectWords ?? []) {
    if (prepositions.has(word) || words.length === 3) break;
    if (/^[a-z]{2,20}$/.test(word) && (word !== 'tool' || aboutTools) && word !== 'live') words.push(word);
  }
  const first = claims.find(({ place }) => place === 'lead');
  if (words.length === 0 && first)
    words.push(
      ...readHead(first)
        .filter((word) => /^[a-z]{3,20}$/.test(word))
        .slice(0, 2),
    );
  const noun = words.join(' ');
  if (noun === '') return { definite: 'what the call names', indefinite: 'what the call describes' };
  const plural = /[^s]s$/.test(noun);
  return {
    definite: `the ${noun}`,
    indefinite: plural ? noun : `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`,
  };
}
