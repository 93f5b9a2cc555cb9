import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import type { Levels, RuleContext } from '../rules/define-rule.ts';
import { onlyLooks } from './only-looks.ts';
import { isWordOf, listWords } from '../words/word-sets.ts';
import { isNamed } from './find-heads.ts';
import { listNamedValues } from './find-named-values.ts';
import { holdsPhrase, spanField } from './find-phrases.ts';
import { oncePerContext } from './once-per-context.ts';
import { readFlag, type FlagAct, type Said } from './read-flag.ts';
import { nameValues } from './read-choice.ts';
import type { Parameter } from './read-definition.ts';

interface SetFlag extends Said {
  /** What it is set to. */
  readonly value: string;
}

/** An argument that, turned on or set to one of its values, makes a call do more than the tool's name says. */
export interface FoundFlag extends SetFlag {
  readonly parameter: Parameter;
  readonly category: CategoryId;
  readonly axes: Levels;
  /** What it then does, in the third person and without a full stop. */
  readonly says: string;
}

const says: Readonly<Record<FlagAct, string>> = {
  delete: 'can delete or discard something',
  overwrite: 'can replace what was there',
  publish: 'can make the result public',
};

/** Whether what goes can be had back: from the bin, unless the setting is there to pass it by. */
const isKept = (parameter: Parameter): boolean =>
  (parameter.words.some(({ text }) => text === 'trash' || text === 'bin') ||
    holdsPhrase(parameter.description, 'recoverable')) &&
  !holdsPhrase(parameter.description, 'skips-the-bin');

/** Words for putting new content in place of the old: `replace`, which `replace_all` holds too. */
const overwriting = listWords('overwriting-modes').filter(
  (word, _, all) => !all.some((other) => word !== other && word.includes(other)),
);

/** A value that puts new content in place of the old, beside one that spares it: `append` or `overwrite`. */
function readModes(parameter: Parameter): SetFlag | null {
  if (parameter.depth > 1 || parameter.isFlag) return null;
  const { choices, description } = parameter;
  // Only a text that holds such a word is worth reading for values.
  const about = choices.length === 0 ? (description?.text.toLowerCase() ?? '') : '';
  const isTold = overwriting.some((word) => about.includes(word));
  const values = isTold ? listNamedValues(parameter) : nameValues(choices);
  // Each step of a patch adds, removes or replaces a part.
  if (values.some(({ text }) => text.toLowerCase() === 'remove')) return null;
  const replacing = values.find(({ text }) => isWordOf('overwriting-modes', text.toLowerCase()));
  if (!replacing || !values.some(({ text }) => isWordOf('sparing-modes', text.toLowerCase()))) return null;
  const { field, text, start } = replacing;
  return { act: 'overwrite', field, start, end: start + text.length, value: text };
}

/** A state such as `DELETED` that a tool for changes can put a thing into. */
function readEnd({ words, choices }: Parameter): SetFlag | null {
  const isState = words.some(({ text }) => text === 'status' || text === 'state');
  const end = isState ? choices.find(({ text }) => isWordOf('gone', text.toLowerCase())) : undefined;
  return end ? { act: 'delete', ...spanField(end), value: end.text } : null;
}

function readFlags(context: RuleContext): FoundFlag[] {
  const { claims, definition, lexicon } = context;
  // What a cache loses, it finds again.
  if (definition.nameWords.some(({ text }) => text === 'cache')) return [];
  // What a field of a form loses is typed anew.
  if (claims.some(({ effect, place }) => place === 'name' && effect === 'drive')) return [];
  const looks = onlyLooks(context, 'name', 'lead');
  const changes = claims.some(({ effect, place }) => place === 'name' && effect === 'change');
  const writes = claims.some(
    ({ effect, place }) => (place === 'name' || place === 'lead') && (effect === 'create' || effect === 'change'),
  );
  // What is overwritten can be fetched from among earlier versions, where there are any.
  const keepsVersions = (): boolean =>
    definition.parameters.some((parameter) => holdsPhrase(parameter.description, 'kept-versions'));
  const pushes = isNamed(context, 'pushing');
  return definition.parameters.flatMap((parameter): FoundFlag[] => {
    if (parameter.depth > 1) return [];
    const flag = parameter.depth === 0 ? readFlag(parameter, lexicon, looks) : null;
    const forced = pushes && parameter.depth === 0 && parameter.plain === 'force';
    const said =
      (changes ? readEnd(parameter) : null) ??
      (looks ? null : readModes(parameter)) ??
      (flag ? { ...flag, value: 'true' } : null) ??
      (forced ? { act: 'overwrite' as const, ...spanField(parameter.key), value: 'true' } : null);
    if (!said || (said.act === 'publish' && !writes) || (said.act === 'overwrite' && keepsVersions())) return [];
    const flagged = { ...said, parameter, says: says[said.act] };
    if (said.act === 'publish')
      return [{ ...flagged, category: 'Execute', axes: { reversibility: 'not-recallable', reach: 'outside' } }];
    return [
      { ...flagged, category: 'Destructive', axes: { reversibility: isKept(parameter) ? 'recoverable' : 'lost' } },
    ];
  });
}

/** Settings by which a call deletes, overwrites or publishes on request, each with the span that shows it. */
export const findFlags = oncePerContext<readonly FoundFlag[]>(readFlags);
