import { looking, type Claim } from './claim.ts';
import { cutWords } from './cut-words.ts';
import { detectLexicon, englishLexicon, type Lexicon } from '../words/lexicon.ts';
import type { Definition } from './read-definition.ts';
import { readName } from './read-name.ts';
import { isAside, isHeading, readDetail, readLead } from './read-text.ts';
import { resolveSenses } from './resolve-senses.ts';
import { splitText, type Sentence, type Word } from './split-words.ts';

/** How many sentences may go by before one says what the tool does, and how many are read in all. */
const limits = { lead: 10, sentences: 60 } as const;

const disclaimer = /^(?:not(?: for| to be used for)?|(?:do not|don't) use(?: for)?)$/;

/** Whether a heading says that the sentence after it tells what another tool is for: "NOT for: …". */
const isDisclaimer = (before: Sentence | undefined): boolean =>
  before !== undefined && before.words.length < 6 && disclaimer.test(before.words.map(({ text }) => text).join(' '));

// "[Calendar] Create an event", "[Beta] …": a label, and no word of the sentence.
const labels = /^\s{0,8}\[[^\]\n]{1,60}\]\s/;

function readDescription({ description, sentences }: Definition, lexicon: Lexicon): Claim[] {
  const claims: Claim[] = [];
  if (!description) return claims;
  const labelled = labels.exec(description.text)?.[0].length ?? 0;
  for (const [i, sentence] of sentences.slice(0, limits.sentences).entries()) {
    const words = cutWords(
      lexicon,
      i === 0 && labelled > 0 ? sentence.words.filter(({ start }) => start >= labelled) : sentence.words,
    );
    if (isDisclaimer(sentences[i - 1])) continue;
    if (claims.length > 0 || i >= limits.lead) {
      const detail = readDetail(lexicon, description, words);
      if (detail) claims.push(detail);
      continue;
    }
    if (lexicon === englishLexicon && i + 1 < sentences.length && (isHeading(words) || isAside(words))) continue;
    const own = readLead(lexicon, description, words, 'lead');
    // A sentence in another language may say what it does by an English verb.
    const borrowing =
      own.length > 0 || lexicon === englishLexicon ? [] : words.filter(({ text }) => !lexicon.markers.has(text));
    claims.push(...own, ...readLead(englishLexicon, description, borrowing, 'lead'));
  }
  return claims;
}

/** The first words of a text, as many as tell its language. */
function openText(sentences: readonly Sentence[]): readonly Word[] {
  const words: Word[] = [];
  for (const sentence of sentences.slice(0, 20)) if (words.length < 120) words.push(...sentence.words);
  return words;
}

/** Everything the name, the title and the description say the tool does, in that order. */
export function findClaims(definition: Definition): { claims: readonly Claim[]; lexicon: Lexicon } {
  const { description, sentences, title } = definition;
  const lexicon = description ? detectLexicon(description.text, openText(sentences)) : englishLexicon;
  const described = readDescription(definition, lexicon);
  const lead = described.find(({ place }) => place === 'lead');
  const titleWords = cutWords(lexicon, splitText(title?.text.slice(0, 300) ?? ''));
  const titled = title ? readLead(lexicon, title, titleWords, 'title') : [];
  const [meant] = lead ? resolveSenses([lead], definition) : [];
  const named = readName(definition, meant ?? null, lexicon);
  // Where nothing else says what it does, the title does.
  const silent = described.length === 0 && !named.some(({ place }) => place === 'name');
  const shown = silent ? titled.map((claim) => ({ ...claim, place: 'lead' as const })) : titled;
  const name = named.find(({ place }) => place === 'name');
  // Where the name looks only to do more (`search_and_create`), so does the sentence that opens with looking.
  const onlyLooks =
    named[0]?.place === 'name-rest' && looking.has(named[0].effect) && name && !looking.has(name.effect);
  // "Collects the messages and uploads them" as `upload_messages` or `import_messages`: it comes to what the name tells.
  const told =
    lead && looking.has(lead.effect) && name && !looking.has(name.effect)
      ? described.find(
          ({ place, base, effect, negated }) =>
            place === 'lead-rest' &&
            (base === name.base || (effect === name.effect && lexicon === englishLexicon)) &&
            !negated,
        )
      : undefined;
  const placed = described.map((claim) => {
    if (claim === told) return { ...claim, place: 'lead' as const };
    const isAside = claim === lead && looking.has(claim.effect) && (onlyLooks || told);
    return isAside ? { ...claim, place: 'lead-rest' as const } : claim;
  });
  // Where name and description agree, neither word is a noun.
  const agreed = name && lead && (told ?? lead).effect === name.effect ? name.effect : null;
  const isAgreed = ({ effect, place }: Claim): boolean => effect === agreed && (place === 'name' || place === 'lead');
  const claims = [...named, ...shown, ...placed].map((claim) => (isAgreed(claim) ? { ...claim, noun: false } : claim));
  return { claims: resolveSenses(claims, definition), lexicon };
}
