import type { RuleContext } from '../rules/define-rule.ts';
import { findPhrases, type Span } from '../reading/find-phrases.ts';
import { findLeadSentence, findNameTopics } from '../reading/find-topics.ts';

const enrolling = new Set(
  'create add invite disable enable activate deactivate suspend register provision import ban block restore lock unlock'.split(
    ' ',
  ),
);
const accounts = new Set('user users account accounts usergroup employee'.split(' '));
// A person put on one of these is an assignment, no access.
const assignments = new Set(
  'card task issue ticket event meeting checklist board item deal lead audience list segment campaign newsletter'.split(
    ' ',
  ),
);

/** Whether a name speaks of the colours and sizes of a design, which are called tokens. */
const isAboutDesign = ({ definition: { nameWords } }: RuleContext): boolean =>
  nameWords.some(({ text }, i) => text === 'design' && /^tokens?$/.test(nameWords[i + 1]?.text ?? ''));

/** Places that show a change to be about access or security: its object is a role, a key, a firewall, an account. */
export function findGuardedChanges(context: RuleContext): Span[] {
  const { claims, definition, lexicon } = context;
  if (isAboutDesign(context) || definition.nameWords.some(({ text }) => assignments.has(text))) return [];
  const named = findNameTopics(context, 'guard');
  const main = claims.filter(({ place }) => place === 'name' || place === 'lead');
  const enrolled = main
    .filter(
      ({ base, objectWords }) => enrolling.has(base) && objectWords.slice(0, 2).some((word) => accounts.has(word)),
    )
    .map(({ field, start, end }) => ({ field, start, end }));
  const led = main
    .filter(
      ({ place, objectWords }) =>
        place === 'lead' &&
        (lexicon.headFinal ? objectWords.slice(-4) : objectWords.slice(0, 4)).some((word) =>
          lexicon.findObjects(word).includes('guard'),
        ),
    )
    .map(({ field, start, end }) => ({ field, start, end }));
  const open = definition.nameWords.filter(
    ({ text }, i) =>
      /^links?$/.test(text) &&
      ['public', 'share', 'sharing', 'invite'].includes(definition.nameWords[i - 1]?.text ?? ''),
  );
  const links = open.map(({ start, end }) => ({ field: definition.name, start, end }));
  const lead = findLeadSentence(context);
  const shown = findPhrases(context, 'public-link').filter(({ start }) => lead !== null && start < lead.end);
  const logins = definition.parameters
    .filter(({ plain, depth }) => depth < 2 && (plain === 'autologin' || plain === 'passwordless'))
    .map(({ key }) => ({ field: key, start: 0, end: key.text.length }));
  return [...named, ...logins, ...links, ...shown, ...enrolled, ...led];
}
