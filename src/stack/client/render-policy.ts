import { loadFormat } from '../../components/policies/load-format.ts';
import type { PolicyFormat } from '../../policies/define-format.ts';
import { renderStack } from '../../policies/render-stack.ts';
import type { RenderedStack } from '../../policies/rendered-stack.ts';
import type { StackAnswer } from '../answer/answer-stack.ts';
import type { JudgedServer } from '../answer/placed-tool.ts';
import { composeRequests, type Departure } from '../compose/compose-requests.ts';
import { readPack, type StackChoice, type StackMenu } from './stack-choice.ts';

/** A server of which the policy is about some tools. */
export interface SelectedServer extends JudgedServer {
  /** Names of the tools that the policy is about; null where it is about all. */
  readonly selected: ReadonlySet<string> | null;
}

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
  // Only a pack that counts on a person can have one asked.
  const exits = pack === 'supervised' ? [...answer.waysOut.exits] : [];
  const composed = composeRequests(
    servers
      .filter(({ tools, selected }) => tools.length > 0 && selected?.size !== 0)
      .map(({ alias, tools, selected }) => ({
        alias,
        tools: tools.filter(({ name }) => selected?.has(name) ?? true),
        others: tools.filter(({ name }) => selected !== null && !selected.has(name)),
        exceptions: choice.exceptions.get(alias) ?? new Map(),
        exits: new Set(exits.filter((tool) => tool.alias === alias).map(({ name }) => name)),
      })),
    pack,
    choice.scope,
  );
  return { format, rendered: renderStack(format, composed.requests), departures: composed.departures };
}
