import type { RuleContext } from '../rules/define-rule.ts';

const channels: readonly (readonly [string, RegExp])[] = [
  ['chat messages', /\b(?:chats?|slack|discord|telegram)\b/iu],
  ['text messages', /\bsms\b|\btext messages?\b|短信|문자/iu],
  ['push notifications', /\bpush\b/iu],
  ['WhatsApp messages', /\bwhatsapp\b/iu],
  ['emails', /\be-?mails?\b|\bmails?\b|\bnewsletters?\b|邮件|メール|이메일/iu],
  ['calls', /\b(?:calls?|dial(?:s|ing|ling)?|phones?|voice)\b|połącze|anruf|appel|llamada|звон|电话|電話|전화/iu],
  ['posts', /\b(?:posts?|tweets?)\b/iu],
];

/** How our own sentences call what goes out: `calls`, `emails`, or `messages` where nothing closer is said. */
export function nameChannel({ definition }: RuleContext): string {
  const { name, description, sentences } = definition;
  const texts = [
    name.text.slice(0, 200).replaceAll(/[_-]/g, ' '),
    description?.text.slice(0, sentences[0]?.end ?? 0) ?? '',
  ];
  return texts.flatMap((text) => channels.find(([, pattern]) => pattern.test(text))?.[0] ?? [])[0] ?? 'messages';
}
