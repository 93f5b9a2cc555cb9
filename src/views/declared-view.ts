import type { Assessment } from '../catalog/schema/assessment.ts';
import type { Json, ToolDefinition } from '../catalog/schema/tool-definition.ts';
import type { SeverityId } from '../catalog/schema/vocabulary.ts';
import { compareDeclared, type HintComparison } from '../assessed/declared/compare-declared.ts';
import type { AnnotationPatch } from '../assessed/declared/patch-annotations.ts';
import { escapeHidden } from '../policies/escape-hidden.ts';
import { joinWords } from './describe-tool.ts';
import { shortenText } from './text-segments.ts';

/** One row of the table of hints. */
export interface HintRow {
  readonly id: string;
  /** What the server declares, as text that is not to be trusted. */
  readonly declared: string;
  /** What a client is to assume, and what that claims. */
  readonly assumed: string;
  /** What the verdict implies. */
  readonly implied: string;
  readonly isContradicted: boolean;
}

const LONGEST_VALUE = 60;

/** A value that is no boolean, in words; nothing in it is followed, however deep it is. */
function describeOdd(value: Json | undefined): string {
  if (typeof value === 'string') return `the text \u201c${shortenText(value, LONGEST_VALUE).shown}\u201d`;
  if (typeof value === 'number') return `the number ${value}`;
  return Array.isArray(value) ? 'a list' : value === null ? 'null' : 'an object';
}

const describeDeclared = ({ state, served }: HintComparison): string =>
  state === 'not-declared' ? 'not declared' : state === 'odd' ? describeOdd(served) : state;

function describeAssumed({ state, assumed, hint, isMeaningless }: HintComparison): string {
  const word = assumed ? 'true' : 'false';
  const origin = state === 'true' || state === 'false' ? '' : ' by default';
  return isMeaningless
    ? `${word}${origin}, which means nothing where a tool is read-only`
    : `${word}${origin}: it ${hint.claims[word]}`;
}

const describeImplied = ({ implied, hint }: HintComparison): string =>
  implied === null ? 'not said' : `${implied}: it ${hint.claims[implied ? 'true' : 'false']}`;

/** What the verdict can be held to, in a sentence; empty where it says enough by itself. */
const describeLimits = (isUnsure: boolean, { category }: Assessment): string => {
  if (!isUnsure) return '';
  if (category === null) return 'The tool is not assessed, so there is nothing to hold these against.';
  return 'The verdict is not sure enough to contradict a maker.';
};

/** Why a patch is offered, and what it changes: a hint that is wrong, or one that is missing and whose default is. */
function describePatch({ corrects, adds, isShortened }: AnnotationPatch, isOdd: boolean): string {
  const wrong = isOdd ? 'the annotations can\u2019t be read' : 'what is declared is wrong';
  const missing = 'what is not declared has a default that contradicts the verdict';
  const corrected = `${joinWords(corrects)} corrected`;
  const added = `${joinWords(adds)} added`;
  const isWrong = isOdd || corrects.length > 0;
  const why = !isWrong ? missing : isOdd || adds.length === 0 ? wrong : `${wrong}, and ${missing}`;
  const what = corrects.length === 0 ? added : adds.length === 0 ? corrected : `${corrected} and ${added}`;
  return `For its maker, because ${why}: the annotations with ${what}.${isShortened ? ' Other keys are left out here for their length; keep them.' : ''}`;
}

/** What hints claim of a tool, in words behind "that it". */
const joinClaims = (rows: readonly HintComparison[]): string =>
  joinWords(rows.filter(({ isMeaningless }) => !isMeaningless).map(({ hint, assumed }) => hint.claims[`${assumed}`]));

/** What clients assume of a tool that declares nothing, and how that goes with the verdict, as far as it can tell. */
function describeSilence(rows: readonly HintComparison[], isUnsure: boolean, patch: AnnotationPatch | null): string {
  const says = `It declares none of the four hints. Clients then go by the defaults of the specification: that it ${joinClaims(rows)}.`;
  if (isUnsure) return says;
  return `${says} ${patch === null ? 'None of that contradicts the verdict.' : 'Not all of that fits the verdict.'}`;
}

/** What a tool declares where nothing is amiss with it. */
function describeAgreement(rows: readonly HintComparison[]): string {
  const declared = rows.filter(({ state }) => state !== 'not-declared');
  return `It declares ${joinWords(declared.map(({ hint, state }) => `${hint.id} ${state}`))}: that it ${joinClaims(declared)}. Nothing of that contradicts the verdict.`;
}

/** Everything that a page shows of what a tool declares about itself. */
export type DeclaredView = ReturnType<typeof viewDeclared>;

export function viewDeclared(definition: ToolDefinition, assessment: Assessment) {
  const { rows, mismatches, otherKeys, patch, isUnsure } = compareDeclared(definition, assessment);
  const contradicted = new Set(mismatches.map(({ hint }) => hint));
  const isSilent = rows.every(({ state }) => state === 'not-declared');
  const isPlain = mismatches.length === 0 && patch === null && rows.every(({ state }) => state !== 'odd');
  return {
    summary: isSilent
      ? describeSilence(rows, isUnsure, patch)
      : mismatches.length > 0
        ? 'What it declares and what its definition says do not agree.'
        : isPlain
          ? describeAgreement(rows)
          : 'Nothing that it declares contradicts the verdict.',
    limits: describeLimits(isUnsure, assessment),
    /** None where nothing is amiss: the summary says it all. */
    rows: (isPlain ? [] : rows).map((row): HintRow => ({
      id: row.hint.id,
      declared: describeDeclared(row),
      assumed: describeAssumed(row),
      implied: describeImplied(row),
      isContradicted: contradicted.has(row.hint.id),
    })),
    mismatches: mismatches.map(({ severity, says }): { severity: SeverityId; says: string } => ({ severity, says })),
    otherKeys: otherKeys.slice(0, 10).map((key) => shortenText(key, LONGEST_VALUE).shown),
    patch: patch === null ? null : escapeHidden(patch.text, 'json'),
    patchReason:
      patch === null
        ? ''
        : describePatch(
            patch,
            mismatches.some(({ hint }) => hint === null),
          ),
  };
}
