import type { Assessment } from '../../../catalog/schema/assessment.ts';
import { brake, finalBrake, mixedBrake } from './brakes.ts';
import { access, bulkWrite, liveSettings, sharedWrite, write } from './changes.ts';
import { boundedCode, freeCode } from './code.ts';
import type { Group } from './define-group.ts';
import { deletion, removal, wideDeletion } from './deletions.ts';
import { execution, screen, session } from './executions.ts';
import { liveTerms, spend } from './money.ts';
import { fanOut, outgoing } from './outgoing.ts';
import { read } from './read.ts';
import { personalData, secrets } from './sensitive-reads.ts';
import { unassessed } from './unassessed.ts';

// The gravest first: a tool belongs to the first that applies. Brakes come before the deletions that most of them are.
const list = [
  unassessed,
  freeCode,
  mixedBrake,
  finalBrake,
  brake,
  spend,
  wideDeletion,
  removal,
  deletion,
  secrets,
  fanOut,
  outgoing,
  access,
  liveSettings,
  liveTerms,
  boundedCode,
  session,
  screen,
  execution,
  personalData,
  sharedWrite,
  bulkWrite,
  write,
  read,
] as const;

export type GroupId = (typeof list)[number]['id'];

/** Every group, in the order in which a tool is tried against them. */
export const groups: readonly Group<GroupId>[] = list;

/** The group that a tool belongs to. */
export const findGroup = (assessment: Assessment): Group<GroupId> =>
  groups.find(({ applies }) => applies(assessment)) ?? unassessed;
