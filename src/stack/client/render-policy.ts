import { loadFormat } from '../../components/policies/load-format.ts';
import type { PolicyFormat } from '../../policies/define-format.ts';
import { renderStack } from '../../policies/render-stack.ts';
import type { RenderedStack } from '../../policies/rendered-stack.ts';
import type { StackAnswer } from '../answer/answer-stack.ts';
import { composeRequests, listComposed, type Departure, type SelectedServer } from '../compose/compose-requests.ts';
import { readPack, type StackChoice, type StackMenu } from './stack-choice.ts';

/** The merged policy of a stack, with where it differs from its pack. */
export interface StackPolicy {
  readonly format: PolicyFormat;
  readonly rendered: RenderedStack;
  readonly departures: readonly Departure[];
}

/** Renders what was chosen for servers of distinct names. Throws where the format can't be had. */
export async function renderPolicy(
  servers: readonly SelectedServer[],
  answer: Pick<StackAnswer, 'waysOut'>,
  menu: StackMenu,
  choice: StackChoice,
): Promise<StackPolicy> {
  const format = await loadFormat(choice.format);
  const pack = readPack(menu, choice);
  const composed = composeRequests(listComposed(servers, answer.waysOut, pack, choice.exceptions), pack, choice.scope);
  return { format, rendered: renderStack(format, composed.requests), departures: composed.departures };
}
