import type { Problem } from '../../catalog/schema/problem.ts';
import { choosePack } from '../../policies/choose-pack.ts';
import { findFormat } from '../../policies/formats/index.ts';
import { renderStack } from '../../policies/render-stack.ts';
import type { RenderedStack } from '../../policies/rendered-stack.ts';
import { answerStack } from '../../stack/answer/answer-stack.ts';
import { composeRequests, listComposed, type Departure } from '../../stack/compose/compose-requests.ts';
import { findStackForm } from '../../stack/forms/index.ts';
import { findStack, type FoundServer } from '../checking/find-stack.ts';
import type { GivenOptions } from '../options/read-options.ts';
import { refuse } from '../refuse.ts';
import { missFormat, readPolicyWish } from './read-policy-wish.ts';

/** The policy for a stack; null with every problem where it can't be made. */
interface StackPolicy {
  readonly policy: RenderedStack | null;
  /** Where it differs from its pack. */
  readonly departures: readonly Departure[];
  /** Servers that it is not about, since the catalogue does not have them. */
  readonly missing: readonly FoundServer[];
  readonly problems: readonly Problem[];
}

/** Options that are of one server of the catalogue. */
const SINGLE = ['server', 'version', 'tool', 'alias'];

/** Makes one policy for all servers that a configuration names, or whose tools a file lists. */
export async function composeForStack(file: string, given: GivenOptions): Promise<StackPolicy> {
  const wish = readPolicyWish(given);
  const stack = await findStack(file);
  const form = stack.form === null ? null : findStackForm(stack.form);
  const format = wish.format ?? (form?.format === undefined || form.format === null ? null : findFormat(form.format));
  const problems: Problem[] = SINGLE.filter(given.has).map((name) =>
    refuse('bad-arguments', `--${name} is of one server, and does not go with a FILE.`, `Leave --${name} or FILE out.`),
  );
  problems.push(...stack.problems);
  const isEmpty = stack.servers.every(({ tools }) => tools.length === 0);
  const isBroken = problems.some(({ level }) => level === 'error');
  if (isEmpty && !isBroken)
    problems.push(
      refuse(
        'nothing-known',
        'The catalogue knows none of its servers that are on.',
        'toolrisk check FILE says how each is captured.',
        file,
      ),
    );
  if (format === null && !isBroken) problems.push(missFormat());
  const missing = stack.found.filter(({ known, isOff }) => known === null && !isOff);
  if (format === null || problems.some(({ level }) => level === 'error'))
    return { policy: null, departures: [], missing, problems };
  const pack = wish.pack ?? choosePack(format).id;
  const { requests, departures } = composeRequests(
    listComposed(
      stack.servers.map((server) => ({ ...server, selected: null })),
      answerStack(stack.servers).waysOut,
      pack,
      new Map(),
    ),
    pack,
    wish.scope,
  );
  const policy = renderStack(format, requests);
  return {
    policy,
    departures,
    missing,
    problems: [...problems, ...policy.problems.map((each) => ({ ...each, file }))],
  };
}
