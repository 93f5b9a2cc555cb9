import { html, type TemplateResult } from 'lit-html';
import { chooseServer, spellState, type ChosenServer, type ListNames } from '../compose/compose-state.ts';
import type { StackTools } from '../stack.ts';
import { handOver } from './hand-over.ts';
import type { FoundServer } from './show-servers.ts';
import type { StackChoice } from './stack-choice.ts';

/** A stack that the composer is to go on with. */
export interface ComposedOn {
  /** Path of the composer. */
  readonly path: string;
  readonly found: readonly FoundServer[];
  /** Of servers whose tools were pasted themselves, by the names that they have in `found`. */
  readonly lists: readonly StackTools[];
  readonly choice: StackChoice;
  readonly listNames: ListNames;
}

/** The servers of a stack as the composer has them; those that are off stay behind. */
const chooseFound = ({ found, choice }: ComposedOn): ChosenServer[] =>
  found
    .filter(({ isOff }) => !isOff)
    .reduce<ChosenServer[]>((sofar, { alias, match }) => {
      const slug = match?.kind === 'known' ? match.slug : null;
      const exceptions = choice.exceptions.get(alias) ?? new Map();
      return [...sofar, { ...chooseServer(slug, alias, sofar), exceptions }];
    }, []);

/** The composer's address for a stack: of unknown servers it has the names alone. */
export function spellComposedOn(stack: ComposedOn): string {
  const { format, pack, scope } = stack.choice;
  return `${stack.path}#${spellState({ format, pack, scope, servers: chooseFound(stack) }, stack.listNames)}`;
}

/** A link to the composer that takes a whole stack along: names in the address, tools in this tab. `stack` is asked at the click. */
export const showComposeOn = (stack: () => ComposedOn): TemplateResult => html`
  <p class="mt-4">
    <a
      class="button"
      data-compose-on
      href=${spellComposedOn(stack())}
      @click=${({ currentTarget }: Event) => {
        const now = stack();
        (currentTarget as HTMLAnchorElement).href = spellComposedOn(now);
        // Where the browser has no room for them, the composer asks for them by name.
        handOver(
          now.lists.map((list) => ({ ...list, exceptions: now.choice.exceptions.get(list.alias) ?? new Map() })),
        );
      }}
      >Compose on: tick single tools, add servers, bring unknown ones</a
    >
  </p>
`;
