import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };
import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import { looking, type Claim } from '../reading/claim.ts';
import { englishLexicon, type VerbSense } from '../words/lexicon.ts';
import { opensText } from '../reading/read-text.ts';
import type { Definition } from '../reading/read-definition.ts';
import { readAct, toThird, type Act } from './read-act.ts';
import { isKnownNoun } from './known-nouns.ts';
import { readNamedAct } from './read-named-act.ts';
import { isDeterminer, prepositions } from './cut-chunks.ts';
import { readObjectPhrase } from './read-object-phrase.ts';
import { splitClause, writeWord } from './split-clause.ts';

const notActs = new Set(phrasing.notActs);
const joinedVerb = /[A-Za-z]{2,20} (?:and|or|then) $/;
const question =
  /^(check|determine|verify|test|toggle)s? (?:if|whether) ((?:an?|the) [a-z]+(?: [a-z]+)? (?:exists|is [a-z]+(?: and [a-z]+)?))(?= *[.,(:]| *$| (?:in|on|at|from|for|by|with|during|before)\b)/i;
const otherVerbs = new Set(phrasing.otherVerbs);
const phrasal = /^(opt|log|sign|check)-(in|out|off|up)$/;
const again = /^(?:re|un|de|dis|bulk|force)-?([a-z]+)$/;
const aKnownThing = { form: 'base', effect: 'fetch' } as const;

/** The word at a place of a text as a verb that says what is done; null where it is none. */
function findSense(text: string, at: number): VerbSense | null {
  const word = /^[A-Za-z]+(?![\w-])/.exec(text.slice(at, at + 40))?.[0] ?? '';
  const sense = englishLexicon.findVerb(word.toLowerCase());
  return sense && sense.form !== 'past' && !notActs.has(sense.base) ? sense : null;
}

/** Reads the clause that a verb opens; null where it has no object, or only asks for a web request. */
function readFrom(text: string, at: number, { parameters }: Definition): Act | null {
  const sense = findSense(text, at);
  // "Count and value of orders": a noun, though it may be a verb.
  const joined = /^[A-Za-z]+ (and|or|of) ([a-z]+)(?! (?:a|an|the|all)\b)\b/.exec(text.slice(at, at + 40));
  const again = englishLexicon.findVerb(joined?.[2] ?? '');
  if (sense?.noun && joined && (joined[1] === 'of' || again?.form !== sense.form || again.noun)) return null;
  const act = sense && readAct(text, at, sense, !parameters.some(({ required }) => required));
  return act?.object && !(act.base === 'make' && /request/.test(act.object.text)) ? act : null;
}

/** Where the clause of a claim begins: at its verb, or at another that is joined to it; -1 where something else goes before. */
function findOpening(claim: Claim, { definition: { sentences } }: RuleContext): number {
  if (opensText(claim) || sentences.some(({ start }) => start === claim.start)) return claim.start;
  const joined = joinedVerb.exec(claim.field.text.slice(Math.max(0, claim.start - 30), claim.start));
  const at = joined ? claim.start - joined[0].length : -1;
  return sentences.some(({ start }) => start === at) ? at : -1;
}

/** What is found out, where a text opens with it: "Check if a file exists". */
function readQuestion(text: string, at: number): Act | null {
  const found = question.exec(text.slice(at, at + 120));
  const [, word = '', fact = ''] = found ?? [];
  const base = word.toLowerCase().replace(/s$/, '');
  const object = { text: fact, noun: fact, head: 'whether', plural: false };
  return found ? { base, verb: `${toThird(base)} whether`, object } : null;
}

/** What a description opens with, where that is no claim: a verb that the lexicon lacks, or only a thing. */
function readOpening({ claims, definition }: RuleContext, category: CategoryId): Act | null {
  const { description, sentences, name } = definition;
  const [first] = sentences;
  if (!description || !first) return null;
  const { text } = description;
  const own = text.startsWith(name.text, first.start) ? name.text.length + 1 : 0;
  const at =
    first.start +
    own +
    (/^(?:bulk|batch) /i.exec(text.slice(first.start + own, first.start + own + 6))?.[0].length ?? 0);
  const asked = readQuestion(text, at);
  if (asked) return asked;
  const [opening = '', ...rest] = splitClause(text, at);
  const word = opening.toLowerCase();
  const sense = findSense(text, at);
  const next = (rest[0] ?? '').toLowerCase();
  const [, doing = '', particle = ''] = phrasal.exec(word) ?? [];
  if (doing && /^(?:to|of|from)$/.test(next)) {
    const object = readObjectPhrase(rest.slice(1), { form: 'base', effect: 'change' });
    return object && { base: doing, verb: `${toThird(doing)} ${particle} ${next}`, object };
  }
  const isNamed = claims.some(({ place, base }) => place === 'name' && base === sense?.base);
  const isPhrasal = /^(?:in|out|off|up)$/.test(next) && prepositions.has((rest[1] ?? '').toLowerCase());
  const ties = isDeterminer(next) || next === 'for' || isPhrasal;
  if (sense && sense.form !== 'gerund' && (!sense.noun || ties || own > 0 || isNamed))
    return readFrom(text, at, definition);
  const isAgain = englishLexicon.findVerb(again.exec(word)?.[1] ?? '')?.form === 'base';
  const isNoAct = notActs.has(word.replace(/s$/, ''));
  const isUnknown =
    !isNoAct && !englishLexicon.findVerb(word) && !isDeterminer(word) && /^[a-z][a-z-]+(?<!ing|ed|ly)$/.test(word);
  if (isUnknown && (isAgain || isDeterminer(next) || otherVerbs.has(word))) {
    const object = readObjectPhrase(rest, { form: 'base', effect: 'change' });
    return object && { base: word, verb: /[^s]s$/.test(word) ? word : toThird(word), object };
  }
  if (
    category !== 'Read' ||
    englishLexicon.findVerb(word.replace(/-.*/, ''))?.form === 'base' ||
    englishLexicon.findVerb(word)?.form === 'base'
  )
    return null;
  const isName = opening !== word && writeWord(word) === word && /^[a-z]/.test(rest[0] ?? '');
  const object = readObjectPhrase([isName ? word : opening, ...rest], aKnownThing);
  return object && object.head !== 'tool' && (isKnownNoun(object.head) || / of /.test(object.text))
    ? { base: 'return', verb: 'returns', object }
    : null;
}

/** What a title says is done, where it opens with a verb. */
function readTitle({ definition, claims }: RuleContext, category: CategoryId): Act | null {
  const words = splitClause(definition.title?.text ?? '', 0).filter((word) => !/^tools?$/i.test(word));
  const text = words.map((word) => (/^[A-Z][a-z]+$/.test(word) ? word.toLowerCase() : word)).join(' ');
  const sense = findSense(text, 0);
  const isPlainVerb = !findSense(words.slice(1).join(' ').toLowerCase(), 0);
  const isAgreed = isPlainVerb && sense && claims.some(({ effect }) => effect === sense.effect);
  if (!sense || !isAgreed || words.length > 6 || (category === 'Read') !== looking.has(sense.effect)) return null;
  const act = readFrom(text, 0, definition);
  return act?.object && isKnownNoun(act.object.head) ? act : null;
}

/** What a tool does to what: by its description, else by its name; null where neither says so in a clean phrase. */
export function describeAct(context: RuleContext, category: CategoryId): Act | null {
  const lead = context.claims.find(({ place, field }) => place === 'lead' && field.pointer === '/description');
  if (context.lexicon !== englishLexicon) return readNamedAct(context, category);
  const at = lead ? findOpening(lead, context) : -1;
  const said = lead && at >= 0 ? readFrom(lead.field.text, at, context.definition) : null;
  const opening = said && at === context.definition.sentences[0]?.start ? null : readOpening(context, category);
  // Where the sentence that opens the text names an act too, a later one only leads on from it.
  const isBefore = opening && (opening.base !== 'return' || said?.base === 'return');
  if (said && !isBefore) return said;
  if (said && opening?.base === 'return') return opening;
  if (opening && opening.base !== 'return') return opening;
  return (
    readNamedAct(context, category) ?? opening ?? readTitle(context, category) ?? readNamedAct(context, category, 6)
  );
}
