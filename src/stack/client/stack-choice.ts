import type { Disposition, Scope } from '../../policies/intent.ts';
import type { PackId } from '../../policies/packs/pack-ids.ts';

/** What a reader can choose of a policy, as the page lists it. */
export interface StackMenu {
  readonly formats: readonly {
    readonly label: string;
    readonly choices: readonly { readonly id: string; readonly label: string; readonly pack: PackId }[];
  }[];
  readonly packs: readonly { readonly id: PackId; readonly label: string }[];
}

/** What a reader chose. */
export interface StackChoice {
  readonly format: string;
  /** Null where the pack that is shown first for the format is to be taken. */
  readonly pack: PackId | null;
  readonly scope: Scope;
  /** What single tools are to do, by the name of the server and that of the tool. */
  readonly exceptions: ReadonlyMap<string, ReadonlyMap<string, Disposition>>;
}

/** The pack that a choice comes to. */
export const readPack = ({ formats }: StackMenu, { format, pack }: Pick<StackChoice, 'format' | 'pack'>): PackId =>
  pack ?? formats.flatMap(({ choices }) => choices).find(({ id }) => id === format)?.pack ?? 'supervised';

/** A choice with another answer for one tool; null leaves it to the pack. */
export function chooseFor(
  choice: StackChoice,
  alias: string,
  tool: string,
  disposition: Disposition | null,
): StackChoice {
  const own = new Map(choice.exceptions.get(alias));
  if (disposition === null) own.delete(tool);
  else own.set(tool, disposition);
  return { ...choice, exceptions: new Map([...choice.exceptions, [alias, own]]) };
}
