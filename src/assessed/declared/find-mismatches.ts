import { severityIds, type CategoryId, type SeverityId } from '../../catalog/schema/vocabulary.ts';
import { hintIds, type HintId } from './hints.ts';
import type { ImpliedHints, JudgedTool } from './imply-hints.ts';
import type { DeclaredHints } from './read-hints.ts';

/** Something declared that can't be right, if the verdict is. */
export interface Mismatch {
  /** `dangerous`: the tool does more than declared; `over-cautious`: less; `odd`: what is served means nothing. */
  readonly kind: 'dangerous' | 'over-cautious' | 'odd';
  /** Null where `annotations` itself is odd. */
  readonly hint: HintId | null;
  /** How bad it is to believe what is declared. */
  readonly severity: SeverityId;
  /** In a sentence of ours. */
  readonly says: string;
}

const effects: Readonly<Record<CategoryId, string>> = {
  Read: 'only returns information',
  Write: 'changes records',
  Execute: 'sets something going',
  Destructive: 'removes or ends what exists',
  Financial: 'moves money or commits to spending it',
};

const kinds: readonly Mismatch['kind'][] = ['dangerous', 'odd', 'over-cautious'];

/** What believing a wrong declaration leads to, by hint and declared value. */
const contradictions: Readonly<Record<HintId, Readonly<Record<'true' | 'false', string>>>> = {
  readOnlyHint: {
    true: 'It is declared to change nothing, so that clients may run it without asking',
    false: 'It is declared to change things, so that clients may ask where there is no need',
  },
  destructiveHint: {
    true: 'It is declared destructive, so that clients may warn where there is no need',
    false: 'It is declared to destroy nothing, so that clients may leave out their warning',
  },
  idempotentHint: {
    true: 'It is declared harmless to repeat, so that clients may retry it, but each call sends or pays anew',
    false: 'It is declared to act again on each call, so that clients may not dare to retry it',
  },
  openWorldHint: {
    true: 'It is declared to reach anything outside, but it works on the agent\u2019s own things only',
    false: 'It is declared to stay within a closed set of things, but it reaches people or systems outside',
  },
};

/** The value of each hint that promises safety, and is dangerous where it is wrong. */
const reassuring: Readonly<Record<HintId, boolean>> = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

/** The mismatch of a declared value that the verdict says is the other way round. */
function contradict(id: HintId, value: boolean, { category, severity }: JudgedTool): Mismatch {
  const isDangerous = value === reassuring[id];
  const isAboutChange = id === 'readOnlyHint' || id === 'destructiveHint';
  const reason = isAboutChange && category !== null ? `; by our verdict it ${effects[category]}` : '';
  const grave = isAboutChange ? (severity ?? 'medium') : 'medium';
  return {
    kind: isDangerous ? 'dangerous' : 'over-cautious',
    hint: id,
    severity: isDangerous ? grave : 'low',
    says: `${contradictions[id][value ? 'true' : 'false']}${reason}.`,
  };
}

const findOdd = ({ hints, isOdd }: DeclaredHints): Mismatch[] => {
  const odd = hintIds
    .filter((id) => hints[id].state === 'odd')
    .map((id): Mismatch => ({
      kind: 'odd',
      hint: id,
      severity: 'medium',
      says: `Its ${id} is neither true nor false, so that clients go by the default or refuse the tool.`,
    }));
  if (isOdd)
    odd.push({
      kind: 'odd',
      hint: null,
      severity: 'medium',
      says: 'Its annotations are no object, so that nothing can be read from them.',
    });
  if (hints.readOnlyHint.state === 'true' && hints.destructiveHint.state === 'true')
    odd.push({
      kind: 'odd',
      hint: 'destructiveHint',
      severity: 'low',
      says: 'It is declared both to change nothing and to be destructive; the second then means nothing.',
    });
  return odd;
};

/** What contradicts the verdict, the dangerous first, then by severity; what is not declared contradicts nothing. */
export function findMismatches(declared: DeclaredHints, implied: ImpliedHints, assessment: JudgedTool): Mismatch[] {
  const isSaidReadOnly = declared.hints.readOnlyHint.state === 'true';
  const contradicted = hintIds.flatMap((id): Mismatch[] => {
    const { state } = declared.hints[id];
    if (state !== 'true' && state !== 'false') return [];
    const value = state === 'true';
    const isNeedless = id === 'destructiveHint' && value && implied.readOnlyHint === true && !isSaidReadOnly;
    return isNeedless || implied[id] === !value ? [contradict(id, value, assessment)] : [];
  });
  return [...contradicted, ...findOdd(declared)].toSorted(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      severityIds.indexOf(b.severity) - severityIds.indexOf(a.severity),
  );
}
