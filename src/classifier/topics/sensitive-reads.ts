import type { RuleContext } from '../rules/define-rule.ts';
import { findPhrases, type Span } from '../reading/find-phrases.ts';

const people = new Set(
  'contacts users customers leads subscribers employees candidates patients people members attendees guests clients applicants staff residents students recipients participants prospects tenants donors voters messages emails mails conversations inbox chats threads dialogs dialog dialogue sms texts dms mailbox calls voicemails drafts'.split(
    ' ',
  ),
);
const secrets = new Set(
  'password passwords secret secrets credential credentials apikey apikeys token tokens otp totp passphrase mnemonic cookie cookies'.split(
    ' ',
  ),
);
const giving = new Set(['get', 'read', 'retrieve', 'return', 'reveal', 'fetch', 'show', 'export', 'download', 'view']);
const handedOver = new Set(['secret', 'secrets', 'password', 'passwords', 'passphrase', 'kubeconfig', 'mnemonic']);
const keyKinds = new Set('api private signing secret access ssh encryption license client'.split(' '));
const after = new Set('by for of in from with to and or value values tool all'.split(' '));
const noReads = new Set('count generate validate verify check status'.split(' '));
const coins =
  /\b(?:crypto|blockchain|erc-?20|solana|ethereum|swap|dex|coin|wallet|onchain|llm|tokeni[sz]|design tokens?|css|figma)/i;

// The reply holds what follows, or, in languages that end in their verb, what stands before.
const givesBefore =
  /(?:return|includ|reveal|contain|expos|decrypt|renvoi|retourn|devuelv|devolv|contien|conté|zwrac|zawier|enthält|liefert|возвраща|выда|содерж|показыва|返回|获取|包含|显示)\S{0,4}\s?[^.。]{0,40}$/i;
// Each record of a list holds what it has of its own.
const eachHas = /\beach (?:\w+ ){1,3}?(?:has|holds|carries|comes with) [^.]{0,80}$/i;
const denied = /(?:\bnot|n't|\bnever|\bno|\bwithout)\W{1,2}(?:\w+\W)?$/i;
// What is missing, asked for or only spoken of is not what the reply holds.
const aside =
  /\b(?:missing|invalid|expired|required?|requires|needs?|uses?|using|via|about|masked|redacted|encrypted|whether|(?:of|for|by|with) (?:the|an?|your))\W(?:[\w-]+\W)?$/i;
const givesAfter = /^[^.。]{0,8}(?:返す|返し|含む|含み|表示|반환|포함|보여)/;

/** Spans of the name's words that are in a list and end the noun they stand in. */
function findHeads({ definition }: RuleContext, fits: (word: string, before: string) => boolean): Span[] {
  const words = definition.nameWords;
  return words.flatMap((word, i) => {
    const next = words[i + 1]?.text;
    const ends =
      next === undefined ||
      after.has(next) ||
      words[i - 1]?.text === 'search' ||
      next === 'list' ||
      next === 'search' ||
      next === 'get';
    return ends && fits(word.text, words[i - 1]?.text ?? '')
      ? [{ field: definition.name, start: word.start, end: word.end }]
      : [];
  });
}

/** Whether a text says, up to a secret that it names, that the reply holds it. */
function isHandedOver({ field: { text }, start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 120), start);
  const giving = givesBefore.exec(before.slice(-60));
  if (aside.test(before)) return false;
  if (giving) return !denied.test(before.slice(0, Math.max(0, before.length - 60) + giving.index));
  return eachHas.test(before) || givesAfter.test(text.slice(end, end + 20));
}

const uncovering = /^(?:reveal|decrypt|unmask)/;
const onOrOff = /^(?:true|false|yes|no)$/i;

/** Arguments that turn what the reply hides into plain text: `reveal`, `decrypt`, `include_secrets`. */
const findUncovering = ({ definition: { parameters } }: RuleContext): Span[] =>
  parameters
    .filter(
      ({ words, choices, isFlag, depth }) =>
        depth < 2 &&
        (isFlag || (choices.length > 0 && choices.every(({ text }) => onOrOff.test(text)))) &&
        (uncovering.test(words[0]?.text ?? '') ||
          (/^(?:include|show|with)$/.test(words[0]?.text ?? '') && handedOver.has(words.at(-1)?.text ?? ''))),
    )
    .map(({ key }) => ({ field: key, start: 0, end: key.text.length }));

/** Kinds of thing that a read hands over on request, with a secret among them: the `password` of an item. */
const findSecretKinds = ({ claims, definition: { parameters } }: RuleContext): Span[] =>
  claims.some(({ place, base }) => place === 'name' && giving.has(base))
    ? parameters
        .filter(({ plain, depth }) => depth === 0 && /^(?:object|objecttype|type|kind|field)$/.test(plain))
        .flatMap(({ choices }) => choices.find(({ text }) => handedOver.has(text.toLowerCase())) ?? [])
        .map((field) => ({ field, start: 0, end: field.text.length }))
    : [];

/** Places that show a read to return secrets: its object is one, or the text says that the reply holds them. */
export function findSecretReads(context: RuleContext): Span[] {
  const { definition } = context;
  const said = findPhrases(context, 'secret').filter(isHandedOver);
  if (definition.nameWords.some(({ text }) => noReads.has(text))) return said;
  const isSecret = (word: string, before: string): boolean =>
    secrets.has(word) || (/^keys?$/.test(word) && keyKinds.has(before));
  const named = findHeads(context, isSecret).filter(
    () => !coins.test(definition.description?.text.slice(0, 500) ?? ''),
  );
  const led = context.claims
    .filter(
      ({ place, base, objectWords }) =>
        place === 'lead' &&
        giving.has(base) &&
        objectWords.slice(0, 4).some((word) => handedOver.has(word)) &&
        !objectWords.slice(0, 4).some((word) => /^(?:list|names?|metadata|ids?|about|status|types?|usage)$/.test(word)),
    )
    .map(({ field, start, end }) => ({ field, start, end }));
  const exchanged = context.claims
    .filter(({ base, effect }) => base === 'exchange' && effect === 'fetch')
    .map(({ field, start, end }) => ({ field, start, end }));
  return [...named, ...led, ...said, ...exchanged, ...findUncovering(context), ...findSecretKinds(context)];
}

// Drafts and threads hold what people wrote where the tool is about mail or messages.
const letters = new Set(['drafts', 'threads', 'dialogs', 'dialog', 'dialogue']);
const isAboutMail = ({ definition: { name, description } }: RuleContext): boolean =>
  /mail|message|reply|\bsms\b|сообщени|消息|メッセージ|메시지|mensaje|mensage|nachricht|wiadomo/i.test(
    `${name.text.slice(0, 200)} ${description?.text.slice(0, 500) ?? ''}`,
  );

const listing = new Set(['list', 'export', 'search', 'dump', 'download']);

/** Where a list says that it comes with what people said: transcripts, recordings. */
function findConversations({ claims, definition: { description } }: RuleContext): Span[] {
  const lists = claims.some(({ place, base }) => place === 'name' && listing.has(base));
  const said =
    lists && description
      ? /\b(?:transcripts?|call recordings?|recording urls?)\b/i.exec(description.text.slice(0, 1500))
      : null;
  return said && description ? [{ field: description, start: said.index, end: said.index + said[0].length }] : [];
}

const machines = /queue|kafka|rabbit|\bsqs\b|pubsub|broker|mqtt|队列|キュー|큐/i;

/** Places that show a read to return many people's records or messages. */
export const findPersonalReads = (context: RuleContext): Span[] =>
  context.definition.nameWords.some(({ text }) => noReads.has(text)) ||
  machines.test(context.definition.name.text.slice(0, 200))
    ? []
    : [
        ...findHeads(
          context,
          (word, before) =>
            people.has(word) &&
            !['tool', 'function', 'api', 'error', 'commit', 'log'].includes(before) &&
            (!letters.has(word) || isAboutMail(context)),
        ),
        ...findConversations(context),
      ];
