import type { ChangeRule } from '../define-change-rule.ts';
import { answersOtherwise } from './answers-otherwise.ts';
import { carriesOtherMeta } from './carries-other-meta.ts';
import { declaresOtherHints } from './declares-other-hints.ts';
import { describesParametersOtherwise } from './describes-parameters-otherwise.ts';
import { hasOtherFields } from './has-other-fields.ts';
import { hasOtherModes } from './has-other-modes.ts';
import { holdsOtherForeignText } from './holds-other-foreign-text.ts';
import { isDescribedOtherwise } from './is-described-otherwise.ts';
import { isJudgedOtherwise } from './is-judged-otherwise.ts';
import { isRenamed } from './is-renamed.ts';
import { runsOtherwise } from './runs-otherwise.ts';
import { sendsOtherHeaders } from './sends-other-headers.ts';
import { shapesArgumentsOtherwise } from './shapes-arguments-otherwise.ts';
import { showsOtherIcons } from './shows-other-icons.ts';
import { showsOtherTraits } from './shows-other-traits.ts';
import { statesOtherwise } from './states-otherwise.ts';
import { takesOtherParameters } from './takes-other-parameters.ts';
import { takesOtherValues } from './takes-other-values.ts';

/** Every rule of change, in the order in which changes are told. */
export const changeRules: readonly ChangeRule[] = [
  isRenamed,
  isJudgedOtherwise,
  hasOtherModes,
  showsOtherTraits,
  holdsOtherForeignText,
  takesOtherParameters,
  takesOtherValues,
  sendsOtherHeaders,
  statesOtherwise,
  isDescribedOtherwise,
  describesParametersOtherwise,
  shapesArgumentsOtherwise,
  declaresOtherHints,
  answersOtherwise,
  carriesOtherMeta,
  runsOtherwise,
  showsOtherIcons,
  hasOtherFields,
];
