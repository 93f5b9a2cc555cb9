import { findNamed } from '../reading/find-heads.ts';
import { findPhrases, type Span } from '../reading/find-phrases.ts';
import { findLeadSentence, findNameTopics, findPairs } from '../reading/find-topics.ts';
import { hasWordOf, isWordOf } from '../words/word-sets.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

/** Whether a name speaks of the colours and sizes of a design, which are called tokens. */
const isAboutDesign = (context: RuleContext): boolean =>
  findNamed(context, (word, _, next) => word === 'design' && /^tokens?$/.test(next)).length > 0;

/** Whether the policies of a tool say who may do what, and not how things are returned or paid. */
const isAboutGrants = (context: RuleContext): boolean =>
  [...context.definition.nameWords, ...(findLeadSentence(context)?.words ?? [])].some(({ text }) =>
    isWordOf('grants-on-paper', text),
  );

/** Places that show a change to be about access or security: its object is a role, a key, a firewall, an account. */
function findGuards(context: RuleContext): Span[] {
  const { claims, definition, lexicon } = context;
  const main = claims.find(({ place }) => place === 'name')?.base;
  const assigns = definition.nameWords.some(({ text }) => text !== main && isWordOf('assignments', text));
  const pairs = findPairs(context, 'guard-pairs');
  if (isAboutDesign(context) || assigns) return pairs;
  const acts = claims.filter(({ place, base, objectWords, field, start, end }) => {
    if (place !== 'name' && place !== 'lead') return false;
    // What stands in brackets is what the caller needs: "(permission expenses:write)".
    const said = (): string => /^[^(（]*/.exec(field.text.slice(start, end).toLowerCase())?.[0] ?? '';
    const enrols =
      isWordOf('enrolling', base) && hasWordOf('accounts', objectWords.slice(0, objectWords[0] === 'or' ? 4 : 2));
    const own = lexicon.headFinal ? objectWords.slice(-4) : objectWords.slice(0, 4);
    const isGuard = (word: string): boolean => lexicon.findObjects(word).includes('guard') && said().includes(word);
    return enrols || (place === 'lead' && own.some(isGuard));
  });
  const lead = findLeadSentence(context);
  const shown = findPhrases(context, 'public-link').filter(({ start }) => lead !== null && start < lead.end);
  const policies = findNamed(context, (word) => /^polic(?:y|ies)$/.test(word) && isAboutGrants(context));
  return [...findNameTopics(context, 'guard'), ...pairs, ...shown, ...policies, ...acts];
}

const plumbing = /^(?:domains?|tls|ssl|dns|certs?|certificates?|tracking|subdomains?)$/i;

/** Whether it renews a token that is held already, or sets up how a domain is served. */
const keepsGrants = ({ claims, lexicon, definition }: RuleContext, guards: readonly Span[]): boolean =>
  /user-?defined/i.test(definition.name.text) ||
  claims.some(({ place, base }) => place === 'name' && /^(?:refresh|renew)$/.test(base)) ||
  guards.every(({ field, start, end }) => {
    const claim = claims.find((one) => one.field === field && one.start === start && one.end === end);
    const words = claim?.objectWords.slice(0, 4).filter((word) => lexicon.findObjects(word).includes('guard'));
    return words?.length !== 0 && (words ?? [field.text.slice(start, end)]).every((word) => plumbing.test(word));
  });

export const changesAccess = defineRule({
  id: 'changes-access',
  kind: 'qualifier',
  title: 'Changes access or security',
  why: 'Whoever changes roles, keys or firewalls changes what everyone else may do.',
  reads: 'Writes whose name or first sentence is about permissions, members, keys, domains and the like.',
  misses: 'Access that follows from a group or a folder.',
  only: ['Write'],
  axes: { control: 'access' },
  traits: ['access-control'],
  find: findGuards,
  says: (context, guards) => (keepsGrants(context, guards) ? '' : 'It bears on access or protection: “…”.'),
});
