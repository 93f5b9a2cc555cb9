import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };
import { looking, type Claim } from '../reading/claim.ts';
import type { Field } from '../reading/read-definition.ts';
import { isHeading, opensText } from '../reading/read-text.ts';
import type { Sentence } from '../reading/split-words.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import { englishLexicon, type EffectId } from '../words/lexicon.ts';
import { conjugate, enders, isBase, isDeterminer, otherVerbs, prepositions } from './conjugate.ts';
import { cutClause, cutQuote } from './cut-clause.ts';
import { addArticle, findLack } from './dress-telegram.ts';
import { isNounHere, isPlural } from './known-nouns.ts';

/** What is told only beside the act: "Returns the counts", "Preserves all children". */
const asides = new Set(phrasing.asides);
const notActs = new Set(phrasing.notActs);

/** What a definition says of the tool as a whole. */
export interface Lead {
  /** `act` is a sentence of ours that ends without a full stop, `quote` words of the definition. */
  readonly kind: 'act' | 'quote';
  readonly text: string;
  /** Whether a quote is all of its sentence. */
  readonly whole: boolean;
  /** What its verb does; null where it has none that is known. */
  readonly effect: EffectId | null;
  /** Where it stands in the description or title. */
  readonly field: Field;
  readonly start: number;
}

/** Whether a word of a text is a verb that says what the tool does, and in which form. */
function readVerb(field: Field, at: number, claims: readonly Claim[]): 'base' | 'third' | null {
  const [, word = '', next = ''] = /^([A-Za-z]+)(?:[ /,&]+([\w'’-]+))?(?!:)/.exec(field.text.slice(at, at + 80)) ?? [];
  const lower = word.toLowerCase();
  const after = next.toLowerCase();
  if (after === '' || /^['’_-]/.test(field.text.charAt(at + word.length)) || after === 'sure') return null;
  const sense = englishLexicon.findVerb(lower);
  const stem = lower.replace(/s$/, '');
  if (!sense || notActs.has(sense.base)) {
    if (notActs.has(stem) || isDeterminer(lower) || prepositions.has(lower) || enders.has(lower)) return null;
    const isOther = otherVerbs.has(lower) || otherVerbs.has(stem) || otherVerbs.has(lower.replace(/es$/, ''));
    const isLikely = isDeterminer(after) && /^[a-z]{3,}(?<!ing|ed|ly)$/.test(lower) && !isNounHere(lower);
    if (!isOther && !isLikely) return null;
    return otherVerbs.has(lower) || !/[^s]s$/.test(lower) ? 'base' : 'third';
  }
  if (sense.form !== 'base' && sense.form !== 'third') return null;
  const isNamed = claims.some(({ place, base }) => place === 'name' && base === sense.base);
  const isLook = looking.has(sense.effect) && !/^results?$/.test(after);
  const isJoined = /^[A-Za-z]+(?: (?:and|or) |, |\/)([a-z]+)/.exec(field.text.slice(at, at + 60))?.[1] ?? '';
  const isSure = !sense.noun || isDeterminer(after) || isNamed || isBase(isJoined) || (isLook && isPlural(after));
  const isClaimed = claims.some(
    ({ place, start, noun, field: own }) => place === 'lead' && own === field && start === at && !noun,
  );
  const asks = /^(?:if|whether|how|what|which|who|when|where|in|out|up|off|back)$/.test(after) || lower === 'returns';
  return isSure || isClaimed || asks || (isLook && prepositions.has(after)) ? sense.form : null;
}

/** An article before a word that it doesn't go with: "a area", "a phone-numbers of". */
const misspelt =
  /\ba (?!one|eu|uni)[aeio][a-z]|\ban (?!hour|honest)[b-df-hj-np-tv-z][a-z]|\ban? (?:new (?:[a-z]+ )?)?[a-z-]+[^suo]s (?:belonging|of|for|in|from|on|to|object)\b| to (?:uses|organizes|shows) /;

/** A clause as a sentence about the tool; null where it would read like a telegram. */
function tellClause(clause: string, form: 'base' | 'third'): string | null {
  const split = /^[A-Za-z]+/.exec(clause)?.[0] ?? '';
  const told = form === 'base' ? conjugate(clause) : { verb: split, rest: clause.slice(split.length) };
  if (!told || misspelt.test(told.rest) || / (?:my|our|we|I|the following) /.test(told.rest)) return null;
  const lack = findLack(told.rest.trim());
  if (lack === 'elsewhere') return null;
  if (lack === 'nowhere') return told.verb + told.rest;
  const words = told.rest.trim().split(' ');
  const end = words.findIndex((word) => prepositions.has(word) || enders.has(word));
  const dressed = addArticle(end < 0 ? words : words.slice(0, end));
  return dressed && [told.verb, dressed, ...(end < 0 ? [] : words.slice(end))].join(' ');
}

const readWord = (text: string, at: number): string =>
  /^[A-Za-z]+/.exec(text.slice(at, at + 40))?.[0].toLowerCase() ?? '';

/** What goes before a verb and makes one word with it: "Bulk create", "Force-refresh"; mostly empty. */
const readManner = (text: string, at: number): string =>
  /^(?:(?:bulk|batch|mass|soft)[ -]|(?:hard|force|auto|re)-)(?=[a-z]+[ /,])/i.exec(text.slice(at, at + 40))?.[0] ?? '';

/** What is said from a place on, in our words or as a quote; null where nothing can be printed. */
function readFrom(context: RuleContext, field: Field, at: number, start: number): Lead | null {
  const manner = readManner(field.text, at);
  const verb = at + manner.length;
  const form = readVerb(field, verb, context.claims);
  const clause = form && cutClause(field.text, verb);
  const told = clause && tellClause(clause, form);
  const effect = form ? (englishLexicon.findVerb(readWord(field.text, verb))?.effect ?? null) : null;
  if (told) return { kind: 'act', text: manner.replace(/ $/, '-') + told, whole: true, effect, field, start: at };
  const quote = cutQuote(field.text, findQuoteStart(field.text, start));
  return quote && { kind: 'quote', ...quote, effect, field, start };
}

const instructing = new Set(phrasing.instructing);
const boilerplate =
  /^(?:this is (?:the|a) (?:public|official)|note|important|warning|deprecated|beta)\b|^[^。]{0,24}请(?:改用|使用)/i;

/** Where a quote of a sentence begins: with the few words and the colon that lead up to it. */
function findQuoteStart(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 40), start);
  if (!before.endsWith(': ')) return start;
  const stop = before.lastIndexOf('. ');
  const heading = before.slice(Math.max(before.lastIndexOf('\n') + 1, stop < 0 ? 0 : stop + 2)).trimStart();
  return (heading.length < before.length || start <= before.length) && /^[\p{Lu}\p{N}][\p{L}\p{N} -]*: $/u.test(heading)
    ? start - heading.length
    : start;
}

/** The sentence that opens the description: the first that is more than a heading or says what server it is. */
const findOpening = ({ definition: { sentences }, lexicon }: RuleContext, { text }: Field): Sentence | undefined =>
  sentences.find(
    ({ start, end, words }) =>
      (lexicon !== englishLexicon || (words.length > 1 && (words.length > 5 || text.charAt(end) !== ':'))) &&
      !boilerplate.test(text.slice(start, start + 40)),
  ) ?? sentences[0];

/** What opens the description, to be quoted. */
function quoteOpening(context: RuleContext, description: Field): Lead | null {
  const { lexicon, claims } = context;
  const { text } = description;
  // What only hands out steps for others to take does nothing of what its description opens with.
  const idle = Math.max(...phrasing.idling.map((words) => text.indexOf(words)));
  const start =
    idle >= 0 ? idle : findQuoteStart(text, skipTag(text, findOpening(context, description)?.start ?? 0, ''));
  const quote = cutQuote(text, start);
  if (quote && idle >= 0) return { kind: 'quote', ...quote, effect: null, field: description, start };
  const told = lexicon === englishLexicon ? [] : claims.filter(({ place }) => place === 'lead' || place === 'name');
  const lead = told.find(({ place }) => place === 'lead') ?? told[0];
  return quote && { kind: 'quote', ...quote, effect: lead?.effect ?? null, field: description, start };
}

/** Where a sentence goes on behind a label in brackets, or behind the tool's own name: "[Beta] Delete …". */
function skipTag(text: string, start: number, name: string): number {
  if (/["']/.test(text.charAt(start - 1))) return start - 1;
  const tag = /^[^\][()【】\n]{1,40}[\])】]\s?/.exec(text.slice(start, start + 44))?.[0];
  if (tag !== undefined && /[[(【]/.test(text.charAt(start - 1))) return start + tag.length;
  return text.startsWith(`${name} `, start) ? start + name.length + 1 : start;
}

/** What the sentence tells that the classifier goes by. */
function readClaimed(context: RuleContext, description: Field, claim: Claim): Lead | null {
  const own = context.definition.sentences.find(({ start, end }) => start <= claim.start && claim.start < end);
  if (!own || own.words.length < 3) return null;
  const start = skipTag(description.text, own.start, context.definition.name.text);
  const opens = readVerb(description, start + readManner(description.text, start).length, context.claims) !== null;
  if (!opens && (readVerb(description, claim.start, context.claims) === null || !opensText(claim))) return null;
  // "Provide either of two arguments" instructs the caller, where the name says something else.
  const named = context.claims.find(({ place }) => place === 'name');
  const isFirst =
    own.start === findOpening(context, description)?.start ||
    (own === context.definition.sentences[1] && isHeading(context.definition.sentences[0]?.words ?? []));
  const verb = (own.words.find(({ start: at }) => at >= start) ?? own.words[0])?.text ?? '';
  if (!isFirst && (instructing.has(verb) || asides.has(verb)) && named?.base !== verb) return null;
  const before = description.text.slice(0, own.start);
  if (before.lastIndexOf('(') > before.lastIndexOf(')')) return null;
  const lead = readFrom(context, description, opens ? start : claim.start, start);
  const adverb = /\b([a-z]+ly) $/i.exec(description.text.slice(start, lead?.start ?? start))?.[1];
  const text = adverb && lead?.kind === 'act' ? `${adverb} ${lead.text}` : lead?.text;
  return lead && { ...lead, text: text ?? '', effect: claim.effect };
}

/** "It lists all …": what a later sentence says of the tool itself, or the first where it claims nothing. */
function readLater(context: RuleContext, description: Field): Lead | null {
  const { sentences } = context.definition;
  const named = context.claims.find(({ place }) => place === 'name');
  const instructs = /^(?:use|when|call)\b/i.test(description.text);
  for (const [i, sentence] of sentences.slice(0, 12).entries()) {
    const start = skipTag(description.text, sentence.start, context.definition.name.text);
    const before = description.text.slice(0, start);
    const at =
      start + (/^(?:it|this tool) (?=[a-z]+s )/i.exec(description.text.slice(start, start + 12))?.[0].length ?? 0);
    const verb = at + readManner(description.text, at).length;
    const form = readVerb(description, verb, context.claims);
    const isNamed = englishLexicon.findVerb(readWord(description.text, verb))?.base === named?.base;
    const isApart = isNamed && before.endsWith('\n\n');
    const isAside = !instructs && !isNamed && asides.has(readWord(description.text, at));
    if (!form || (i > 0 && (isAside || !(form === 'third' ? i < 4 || isNamed : isApart)))) continue;
    const lead = readFrom(context, description, at, start);
    if (lead && (lead.kind === 'act' || (i > 0 && isApart))) return lead;
  }
  return null;
}

/** "TIP: Lists the versions of a file": what a tool does itself, where what opens its description is about more than it. */
function readTip(context: RuleContext, description: Field): Lead | null {
  const tip = /\bTIP: (?=[A-Z][a-z]+s? )/.exec(description.text);
  const at = tip ? tip.index + tip[0].length : 0;
  const named = context.claims.find(({ place }) => place === 'name');
  const form = tip && readVerb(description, at, context.claims);
  const word = readWord(description.text, at);
  if (!form || asides.has(word)) return null;
  if (form === 'base' && englishLexicon.findVerb(word)?.base !== named?.base) return null;
  const lead = readFrom(context, description, at, at);
  return lead?.kind === 'act' || readVerb(description, 0, context.claims) === null ? lead : null;
}

const labels = /^\[[^\]\n]{1,30}\](?:-[^-\n]{1,80}){1,8}-(?=[A-Z])/;
const leadIns = /^(?:Purpose:\s+)?(?:1\.\s+)?(?:(?:Call this interface|This api is used) to |This tool )?/;

/** What labels announce: "[Lark]-Docs-Base-List all tables", "Purpose: 1. This tool lists users". */
function readLabelled(context: RuleContext, description: Field): Lead | null {
  const text = description.text.slice(0, 400);
  const path = labels.exec(text)?.[0].length ?? 0;
  const start = path > 0 ? path : text.search(/\bPurpose:\s/);
  if (start < 0) return null;
  const at = start + (leadIns.exec(text.slice(start, start + 60))?.[0].length ?? 0);
  const lead = readFrom(context, description, at, start);
  return path > 0 || lead?.kind === 'act' ? lead : null;
}

/** What the description says the tool does, else what the title does; null where neither can be printed. */
export function findLead(context: RuleContext): Lead | null {
  const { description, title, name } = context.definition;
  const claim = context.claims.find(({ place, field }) => place === 'lead' && field === description);
  const isEnglish = context.lexicon === englishLexicon;
  const labelled =
    description && isEnglish ? (readLabelled(context, description) ?? readTip(context, description)) : null;
  if (labelled) return labelled;
  const told =
    description &&
    ((isEnglish && claim ? readClaimed(context, description, claim) : null) ??
      (isEnglish ? readLater(context, description) : null) ??
      quoteOpening(context, description));
  if (told) return told;
  return title && title.text !== name.text ? readFrom(context, title, 0, 0) : null;
}
