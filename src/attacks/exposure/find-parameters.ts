import type { Evidence } from '../../catalog/schema/assessment.ts';
import type { AxisId } from '../../catalog/schema/vocabulary.ts';
import { makeEvidence, quoteField } from '../../classifier/evidence.ts';
import type { Parameter } from '../../classifier/reading/read-definition.ts';
import type { ExposureContext } from './define-exposure-rule.ts';

/** How deep in objects and lists an argument may lie that a reason speaks of. */
const deepest = 2;

/** Whether the caller fills an argument in freely: it is neither a switch nor a choice among given values. */
export const isFree = ({ choices, type, isFlag }: Parameter): boolean =>
  choices.length === 0 && type !== 'boolean' && !isFlag;

/** The first argument whose plain name (small letters only) fits and that the caller fills in freely; null where none does. */
export const findFreeParameter = (
  { definition }: ExposureContext,
  fits: (plain: string) => boolean,
  depth = deepest,
): Parameter | null =>
  definition.parameters.find((parameter) => parameter.depth <= depth && isFree(parameter) && fits(parameter.plain)) ??
  null;

/** An argument's name for a sentence of ours: in backticks where it is plain, else a stand-in, as names are served text. */
export const nameParameter = ({ key }: Parameter): string =>
  /^[A-Za-z_][\w.-]{0,40}$/.test(key.text) ? `\`${key.text}\`` : 'one of its arguments';

/** Evidence that quotes an argument's name. */
export const quoteParameter = (rule: string, { key }: Parameter): Evidence => quoteField(rule, key);

/** Evidence that quotes the tool's name. */
export const quoteName = (rule: string, { definition }: ExposureContext): Evidence => quoteField(rule, definition.name);

/** Evidence of what the tool claims to do: its main verbs with their objects, or its name where none is understood. */
export function quoteAct(rule: string, context: ExposureContext): Evidence[] {
  const acts = context.claims.filter(({ place }) => place === 'name' || place === 'lead').slice(0, 2);
  return acts.length > 0
    ? acts.map(({ field, start, end }) => makeEvidence(rule, field, start, end))
    : [quoteName(rule, context)];
}

/** The evidence of an axis of the verdict, as evidence of an exposure rule; the act where the axis has none. */
export function quoteAxis(rule: string, context: ExposureContext, axis: AxisId): Evidence[] {
  const { axes, evidence } = context.assessment;
  const own = (axes?.[axis].evidence ?? []).flatMap((at) => evidence[at] ?? []).slice(0, 2);
  return own.length > 0 ? own.map((piece) => ({ ...piece, rule })) : quoteAct(rule, context);
}
