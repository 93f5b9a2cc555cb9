import { hasKeyword, isObject, ownValue, type JsonObject } from '../json.ts';
import { escapeKey } from '../json-pointer.ts';
import type { Json } from '../schema/tool-definition.ts';
import type { FollowReference } from './open-references.ts';
import type { ConditionKeyword, Fragment, Trail } from './schema-part.ts';

/** What may still be read of a schema, so that no shape of it costs more. */
export interface Budget {
  schemas: number;
  /** Whether something was left out. */
  isCut: boolean;
}

/** Of one list of alternatives no more are read, and a reference that leads on more often is one that nobody meant. */
const MOST = { branches: 60, steps: 8 } as const;

const REFERENCES = ['$ref', '$dynamicRef', '$recursiveRef'] as const;
const CHOICES = ['oneOf', 'anyOf', 'dependentSchemas', 'dependencies'] as const;
const TESTS = ['if', 'then', 'else'] as const;

const LEADING: ReadonlySet<string> = new Set([...REFERENCES, ...CHOICES, 'allOf', ...TESTS]);

interface Spreading extends Fragment {
  readonly steps: number;
}

const isOnTrail = (trail: Trail | null, schema: JsonObject): boolean => {
  for (let at = trail; at !== null; at = at.before) if (at.schema === schema) return true;
  return false;
};

/** Spends what reading so many schemas costs; false where nothing is left to spend. */
export function spend(budget: Budget, schemas: number): boolean {
  const isLeft = budget.schemas > 0;
  if (isLeft) budget.schemas -= schemas;
  else budget.isCut = true;
  return isLeft;
}

/** Whether nothing else can hold for what a schema stands for, as is so of nearly every one. */
export const standsAlone = ({ schema }: Fragment): boolean => !hasKeyword(schema, LEADING);

/**
 * The schemas that hold for what a schema stands for: itself first, then those that it refers to and all of `allOf`,
 * then those that hold for some calls. What `not` forbids is none of them.
 */
export function spreadSchema(start: Fragment, follow: FollowReference, budget: Budget): readonly Fragment[] {
  if (standsAlone(start)) return [start];
  const sure: Spreading[] = [{ ...start, steps: 0 }];
  const others: Spreading[] = [];
  const refer = (here: Spreading, reference: Json | undefined, to: Spreading[]): void => {
    const target = typeof reference === 'string' ? follow(reference, here) : null;
    if (target === null || isOnTrail(here.trail, target.schema)) return;
    if (to.some(({ schema }) => schema === target.schema)) return;
    const trail = { schema: target.schema, before: here.trail };
    if (here.steps >= MOST.steps) budget.isCut = true;
    else if (spend(budget, 1)) to.push({ ...here, ...target, trail, steps: here.steps + 1 });
  };
  const addOne = (here: Spreading, path: string, value: Json | undefined, keyword: ConditionKeyword): void => {
    if (!isObject(value) || !spend(budget, 1)) return;
    const pointer = `${here.pointer}/${path}`;
    others.push({ ...here, schema: value, pointer, conditions: [...here.conditions, { keyword, pointer }] });
  };
  const listBranches = (here: Spreading, keyword: string): [string, Json][] => {
    const value = ownValue(here.schema, keyword);
    if (typeof value !== 'object' || value === null || !spend(budget, 1)) return [];
    const branches = Object.entries(value);
    if (branches.length > MOST.branches) budget.isCut = true;
    return branches.slice(0, MOST.branches);
  };
  const read = (here: Spreading, list: Spreading[]): void => {
    for (const keyword of REFERENCES) refer(here, ownValue(here.schema, keyword), list);
    for (const keyword of CHOICES)
      for (const [key, branch] of listBranches(here, keyword))
        addOne(here, `${keyword}/${escapeKey(key)}`, branch, keyword);
    for (const [key, schema] of listBranches(here, 'allOf'))
      if (isObject(schema) && spend(budget, 1)) list.push({ ...here, schema, pointer: `${here.pointer}/allOf/${key}` });
    for (const keyword of TESTS) addOne(here, keyword, ownValue(here.schema, keyword), keyword);
  };
  for (let at = 0; at < sure.length; at += 1) read(sure[at] as Spreading, sure);
  for (let at = 0; at < others.length; at += 1) read(others[at] as Spreading, others);
  return others.length === 0 ? sure : [...sure, ...others];
}
