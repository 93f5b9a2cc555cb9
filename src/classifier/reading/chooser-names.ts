import type { LanguageId } from '../words/lexicon.ts';
import { remember } from '../../catalog/remember.ts';
import { wordsByLanguage } from '../words/word-sets.ts';

/** How far the name of an argument shows that its value chooses what the tool does. */
export interface ChooserName {
  /** Whether it chooses a kind of thing as often as an effect, so that most of its values have to be verbs. */
  readonly isWeak: boolean;
  readonly language: LanguageId;
}

/** A name without case, accents and whatever stands between its words. */
const foldName = (name: string): string =>
  name
    .slice(0, 100)
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '');

const choosers: ReadonlyMap<string, ChooserName> = new Map(
  (['chooser-names', 'weak-chooser-names'] as const).flatMap((id) =>
    Object.entries(wordsByLanguage(id)).flatMap(([language, words]) =>
      words.map((word) => [foldName(word), { isWeak: id !== 'chooser-names', language: language as LanguageId }]),
    ),
  ),
);

// `action_type` and `operationName` say as little as `mode`.
const kinds = /^(?:action|operation|op|command|cmd|task|method)(?:type|name|kind|mode)$/;
// So do `run_action` and `powerOperation`, but what is done by default or in some case is a setting.
const ofThings =
  /^(?!default|on|if|rule|conflict|expir|missing|failure|error|json|math|list|text|string|set|path)[a-z]{2,20}(?:[_-](?:action|operation)|(?:Action|Operation))$/;

/** What the name of an argument shows; null where it chooses no effect. */
export const readChooserName = remember((name): ChooserName | null => {
  const folded = foldName(name);
  return choosers.get(folded) ?? (kinds.test(folded) || ofThings.test(name) ? { isWeak: true, language: 'en' } : null);
});
