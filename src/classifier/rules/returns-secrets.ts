import { findHeads, isNamed } from '../reading/find-heads.ts';
import { findPhrases, spanField, type Span } from '../reading/find-phrases.ts';
import { hasPairOf } from '../reading/find-topics.ts';
import type { Parameter } from '../reading/read-definition.ts';
import { hasWordOf, isWordOf } from '../words/word-sets.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

// Tokens that are no secret: of a chain, of a text, of a design.
const coins =
  /\b(?:crypto|blockchain|erc-?20|solana|ethereum|swap|dex|coin|wallet|onchain|bsv|brc-?20|ordinals|nfts?|ticker|token (?:balance|holder|supply)|llm|tokeni[sz]|design tokens?|css|figma)/i;

// The reply holds what follows, or, in languages that end in their verb, what stands before.
const givesBefore =
  /(?:return|includ|reveal|contain|expos|decrypt(?!ion)|renvoi|retourn|devuelv|devolv|contien|conté|zwrac|zawier|enthält|liefert|возвраща|выда|содерж|показыва|返回|获取|包含|显示)\S{0,4}\s?[^.。]{0,40}$/i;
const givesAfter = /^[^.。]{0,8}(?:返す|返し|含む|含み|表示|반환|포함|보여)/;
// Each record of a list holds what it has of its own.
const eachHas = /\beach (?:\w+ ){1,3}?(?:has|holds|carries|comes with) [^.]{0,80}$/i;
const denied = /(?:\bnot|n't|\bnever|\bno|\bwithout)\W{1,2}(?:\w+\W)?$/i;
// What is missing, asked for or only spoken of is not what the reply holds.
const aside =
  /\b(?:missing|invalid|expired|required?|requires|needs?|uses?|using|via|about|masked|redacted|encrypted|whether|(?:of|for|by|with) (?:the|an?|your))\W(?:[\w-]+\W)?$/i;

/** Whether a text says, up to a secret that it names, that the reply holds it. */
function isHandedOver({ field: { text }, start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 120), start);
  const giving = givesBefore.exec(before.slice(-60));
  if (aside.test(before)) return false;
  if (giving) return !denied.test(before.slice(0, Math.max(0, before.length - 60) + giving.index));
  return eachHas.test(before) || givesAfter.test(text.slice(end, end + 20));
}

const uncovering = /^(?:reveal|decrypt|unmask)/;
const including = /^(?:include|show|with)$/;
const onOrOff = /^(?:true|false|yes|no)$/i;

/** Whether an argument turns what the reply hides into plain text: `reveal`, `decrypt`, `include_secrets`. */
const uncovers = ({ words, choices, isFlag, depth }: Parameter): boolean =>
  depth < 2 &&
  (isFlag || (choices.length > 0 && choices.every(({ text }) => onOrOff.test(text)))) &&
  (uncovering.test(words[0]?.text ?? '') ||
    (including.test(words[0]?.text ?? '') && isWordOf('handed-over', words.at(-1)?.text ?? '')));

/** Kinds of thing that a read hands over on request, with a secret among them: the `password` of an item. */
const findSecretKinds = ({ claims, definition: { parameters } }: RuleContext): Span[] =>
  claims.some(({ place, base }) => place === 'name' && isWordOf('giving', base))
    ? parameters
        .filter(({ plain, depth }) => depth === 0 && /^(?:object|objecttype|type|kind|field)$/.test(plain))
        .flatMap(({ choices }) => choices.find(({ text }) => isWordOf('handed-over', text.toLowerCase())) ?? [])
        .map(spanField)
    : [];

/** Places that show a read to return secrets: its object is one, or the text says that the reply holds them. */
function findSecrets(context: RuleContext): Span[] {
  const { claims, definition } = context;
  const said = findPhrases(context, 'secret').filter(isHandedOver);
  if (isNamed(context, 'counting')) return said;
  const isSecret = (word: string, before: string): boolean =>
    isWordOf('secrets', word) || isWordOf('secret-pairs', `${before} ${word}`);
  const heads = findHeads(context, isSecret);
  const isCoin = heads.length > 0 && coins.test(definition.description?.text.slice(0, 500) ?? '');
  const shown = claims.filter((claim) => {
    const words = claim.objectWords.slice(0, 5);
    const gives = claim.place === 'lead' && isWordOf('giving', claim.base);
    return (
      (gives &&
        !hasWordOf('about-things', words) &&
        (hasWordOf('handed-over', words) || hasPairOf('secret-pairs', words))) ||
      (claim.base === 'exchange' && hasWordOf('logins', words))
    );
  });
  const keys = definition.parameters.filter(uncovers).map(({ key }) => spanField(key));
  // A list of names without what they stand for gives nothing away.
  if (findPhrases(context, 'values-hidden').length > 0) return keys;
  return [...(isCoin ? [] : heads), ...shown, ...said, ...keys, ...findSecretKinds(context)];
}

export const returnsSecrets = defineRule({
  id: 'returns-secrets',
  kind: 'qualifier',
  title: 'Returns secrets',
  why: 'A secret that an agent has read is in its context, its logs and whatever it writes next.',
  reads: 'Names and first sentences of reads whose object is a password, a key or a token.',
  misses: 'Secrets inside an ordinary record.',
  only: ['Read'],
  axes: { privacy: 'secrets' },
  traits: ['credential-access'],
  find: findSecrets,
  says: (_, spans) => {
    const key = spans.find(({ field }) => field.part === 'key')?.field.text;
    return key !== undefined && /^\w{1,40}$/.test(key)
      ? `With its ${key} argument turned on, the reply can hold secrets.`
      : 'The reply can hold secrets: “…”.';
  },
});
