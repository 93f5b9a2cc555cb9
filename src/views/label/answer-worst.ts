import { lastKey } from '../../catalog/json-pointer.ts';
import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import type { Assessment, AxisTerm } from '../../catalog/schema/assessment.ts';
import type { AxisId } from '../../catalog/schema/vocabulary.ts';

type Verdict = Pick<Assessment, 'axes' | 'traits' | 'modes' | 'category' | 'severity'>;

/** What one level of an axis comes to; a level that adds nothing has no words. */
const DEEDS: Readonly<Record<AxisId, Readonly<Record<string, (traits: Assessment['traits']) => string>>>> = {
  value: {
    moved: () => 'moves money or commits to spending it',
    prepared: () => 'makes a payment or commitment ready',
    live: () => 'changes prices or terms that are in force',
  },
  code: {
    unbounded: () => 'runs whatever code or command it is given',
    bounded: () => 'runs code or queries that it is given, within bounds',
  },
  reversibility: {
    lost: (traits) => (traits.includes('bulk') ? 'ends many things for good' : 'ends something for good'),
    recoverable: (traits) =>
      traits.includes('bulk')
        ? 'removes many things, which can be brought back'
        : 'removes something that can be brought back',
    undoable: (traits) => (traits.includes('bulk') ? 'changes many records at once' : 'changes a record'),
  },
  reach: {
    many: () => 'reaches a whole audience',
    outside: (traits) =>
      traits.includes('outbound-message')
        ? 'reaches a person'
        : traits.includes('public-publish')
          ? 'is seen by the public'
          : 'is felt by other systems or people',
  },
  privacy: {
    secrets: () => 'hands out passwords, keys or tokens',
    personal: () => 'hands out many people\u2019s data',
  },
  control: {
    access: () => 'changes who may do what, or what keeps intruders out',
    'live-settings': () => 'changes what a running service depends on',
    brake: () => 'stops what is running',
  },
};

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The argument and value that make a call as bad as it gets; empty where every way of calling it is alike. */
function nameWorstMode({ modes, category, severity }: Verdict): string {
  const worst = modes.filter((mode) => mode.category === category && mode.severity === severity);
  const [mode] = worst;
  if (mode === undefined || worst.length === modes.length || mode.value === null) return '';
  const argument = revealHiddenCharacters(lastKey(mode.parameter));
  const value = revealHiddenCharacters(mode.value).slice(0, 40);
  return `With ${argument} set to ${value}: `;
}

/** The worst that one call does, put together from the levels that add most to its severity. */
export function answerWorst(verdict: Verdict): string {
  const { axes, traits } = verdict;
  if (axes === null) return 'Not known. Treat it as dangerous until somebody has read what it does.';
  const terms = Object.entries(axes) as [AxisId, AxisTerm][];
  const deeds = terms
    .filter(([axis, { level }]) => DEEDS[axis][level] !== undefined)
    .toSorted(([, a], [, b]) => b.points - a.points)
    .slice(0, 2)
    .map(([axis, { level }]) => DEEDS[axis][level]?.(traits) ?? '');
  if (deeds.length === 0) return 'It returns what should not have been shown; nothing changes.';
  const mode = nameWorstMode(verdict);
  const told = deeds.join(', and ');
  return `${mode}${mode === '' ? capitalise(told) : `it ${told}`}.`;
}
