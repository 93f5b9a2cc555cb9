import type { Engine, PolicyFormat } from '../../policies/define-format.ts';
import { choosePack } from '../../policies/choose-pack.ts';
import { formats } from '../../policies/formats/index.ts';
import type { PackId } from '../../policies/packs/pack-ids.ts';

/** A format as a reader chooses it. */
export interface FormatChoice {
  readonly id: string;
  readonly label: string;
  readonly format: PolicyFormat;
  /** The pack that is shown first for it. */
  readonly pack: PackId;
}

const GROUPS = {
  client: 'Clients',
  proxy: 'Proxies',
  gateway: 'Gateways',
  engine: 'Policy engines',
} satisfies Record<Engine['kind'], string>;

/** All formats by what kind of enforcement point reads them, each kind in their own order. */
export const formatGroups: readonly { readonly label: string; readonly choices: readonly FormatChoice[] }[] =
  Object.entries(GROUPS).map(([kind, label]) => ({
    label,
    choices: formats
      .filter(({ engine }) => engine.kind === kind)
      .map((format) => ({
        id: format.id,
        label: format.label,
        format,
        pack: choosePack(format).id,
      })),
  }));
