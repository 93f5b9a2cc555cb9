import type { RuleContext } from '../define-rule.ts';
import { readHead } from './read-head.ts';

/** How our own sentences call what a tool acts on. */
export interface Subject {
  /** `the campaign`, or `what the call names` where the name names nothing. */
  readonly definite: string;
  /** `a campaign`, `contacts`, or `what the call describes`. */
  readonly indefinite: string;
  /** What goes out, where something does: `calls`, `emails`, or `messages` where nothing closer is said. */
  readonly channel: string;
}

const prepositions = new Set('by from to for with in on of via and or as into using at per without then if'.split(' '));

const channels: readonly (readonly [string, RegExp])[] = [
  ['chat messages', /\b(?:chats?|slack|discord|telegram)\b/iu],
  ['text messages', /\bsms\b|\btext messages?\b|短信|문자/iu],
  ['push notifications', /\bpush\b/iu],
  ['WhatsApp messages', /\bwhatsapp\b/iu],
  ['emails', /\be-?mails?\b|\bmails?\b|\bnewsletters?\b|邮件|メール|이메일/iu],
  ['calls', /\b(?:calls?|dial(?:s|ing|ling)?|phones?|voice)\b|połącze|anruf|appel|llamada|звон|电话|電話|전화/iu],
  ['posts', /\b(?:posts?|tweets?)\b/iu],
];

/** Names what a tool acts on by the words of its own name. */
export function nameSubject({ claims, definition }: RuleContext): Subject {
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
  const lead = definition.sentences[0];
  const texts = [
    definition.name.text.slice(0, 200).replaceAll(/[_-]/g, ' '),
    definition.description?.text.slice(0, lead?.end ?? 0) ?? '',
  ];
  const channel =
    texts.flatMap((text) => channels.find(([, pattern]) => pattern.test(text))?.[0] ?? [])[0] ?? 'messages';
  const noun = words.join(' ');
  if (noun === '') return { definite: 'what the call names', indefinite: 'what the call describes', channel };
  const plural = /[^s]s$/.test(noun);
  return {
    definite: `the ${noun}`,
    indefinite: plural ? noun : `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`,
    channel,
  };
}
