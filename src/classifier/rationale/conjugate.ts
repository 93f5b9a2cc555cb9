import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };
import { inflectVerb } from '../words/inflect-verb.ts';
import { englishLexicon } from '../words/lexicon.ts';
import { isNounHere } from './known-nouns.ts';

const thirds: ReadonlyMap<string, string> = new Map(Object.entries(phrasing.thirds));
export const otherVerbs: ReadonlySet<string> = new Set(phrasing.otherVerbs);
export const prepositions: ReadonlySet<string> = new Set(phrasing.prepositions);
export const enders: ReadonlySet<string> = new Set(phrasing.enders);
const determiners = new Set([...phrasing.determiners, ...phrasing.owners]);
const secondActs = new Set(phrasing.secondActs);
/** After these, a verb goes with them and not with the tool: "that you can find and replace". */
const leading = / (?:that|which|who|you|can|will|may|must|could|should|cannot|not) /;
const joint = /^( ?\/ ?|,? (?:and|or|then|and then)(?:\/or)? |, | & )([A-Za-z]+)(?![\w'’-])/;

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The third person of a verb in its dictionary form. */
export const toThird = (base: string): string => thirds.get(base) ?? inflectVerb(base)[1]?.text ?? base;

export const isDeterminer = (word: string): boolean => determiners.has(word) || /^\d[\d.,]*$/.test(word);

/** Whether a word in its dictionary form is a verb of the lexicon, or another that is known. */
export const isBase = (word: string): boolean => englishLexicon.findVerb(word)?.form === 'base' || otherVerbs.has(word);

const isSmall = (word: string): boolean => prepositions.has(word) || enders.has(word) || isDeterminer(word);

const nextWord = (text: string): string => /^ ([\w'’-]+)/.exec(text)?.[1]?.toLowerCase() ?? '';

/** Whether another verb than the tool's comes before a place: "to find and replace", "lets users find and replace". */
const isLed = (before: string): boolean =>
  leading.test(before) || [...before.matchAll(/ (?:to|users?) ([a-z]+)/g)].some(([, word = '']) => isBase(word));

/** Whether a word can be read only as a verb where it stands, by what comes after it. */
function isSurely(word: string, after: string): boolean {
  const next = nextWord(after);
  const isActing = isDeterminer(next) || /^(?:it|its|them|their)$/.test(next);
  if (!isBase(word)) return isActing && /^[a-z]{4,}(?<!s|ed|ly|ing)$/.test(word) && !isSmall(word) && !isNounHere(word);
  return (
    isActing || (next !== '' && secondActs.has(word)) || !(englishLexicon.findVerb(word)?.noun || isNounHere(word))
  );
}

/** A clause in the third person: its verb, with those joined to it, and what follows word for word. */
export interface Told {
  readonly verb: string;
  readonly rest: string;
}

/**
 * A clause that opens with a verb in its dictionary form, as a sentence about the tool: that verb and those joined to it in
 * the third person, all else word for word. Null where it is not sure which words are verbs.
 */
export function conjugate(clause: string): Told | null {
  const first = /^[A-Za-z]+/.exec(clause)?.[0] ?? '';
  let told = toThird(first.toLowerCase());
  let rest = clause.slice(first.length);
  for (let more = 0; more < 5; more += 1) {
    const [whole = '', joiner = '', word = ''] = joint.exec(rest) ?? [];
    if (!isBase(word.toLowerCase())) break;
    told += joiner + toThird(word.toLowerCase());
    rest = rest.slice(whole.length);
  }
  // What is joined further on has the same subject, unless another verb or clause came in between.
  const parts = rest.split(/(,? (?:and(?:\/or| then)?|or|then) (?:also |then |(?!re|app|supp|comp)[a-z]+ly )?|, )/);
  for (let i = 1; i < parts.length; i += 2) {
    const part = parts[i + 1] ?? '';
    const word = /^[a-z]+/.exec(part)?.[0] ?? '';
    const after = part.slice(word.length) + (part === word ? ' ' : '');
    const isSure = isSurely(word, after);
    // "And union-merge what verifies", "or switch/resume", "and CHARGE the card".
    if (/^-[a-z]+ (?:the|an?|what|it|them|all) /.test(after) || (isBase(word) && after.startsWith('/'))) return null;
    if (isBase(/^[A-Z]{3,}(?= )/.exec(part)?.[0].toLowerCase() ?? '')) return null;
    if ((!isBase(word) && !isSure) || /^(?:['’_-]| IDs?\b)/.test(after)) continue;
    if (isLed(`${parts.slice(0, i).join('')} `)) continue;
    if (!isSure) {
      // "By email or post": nothing that it could be done to follows.
      const next = nextWord(after);
      if (next === '' || prepositions.has(next)) continue;
      return null;
    }
    if (parts[i] === ', ') return null;
    parts[i + 1] = toThird(word) + part.slice(word.length);
  }
  return { verb: told, rest: parts.join('') };
}
