import type { AssessedServer } from '../../assessed/load-assessed-catalogue.ts';
import { choosePack } from '../../policies/choose-pack.ts';
import type { PolicyFormat, RenderedPolicy } from '../../policies/define-format.ts';
import type { Pack } from '../../policies/define-pack.ts';
import { formats } from '../../policies/formats/index.ts';
import type { PackId } from '../../policies/packs/pack-ids.ts';
import { decideServerIntents } from './server-intents.ts';

/** A whole server's policy in one format, with the pack that is shown first for it. */
export interface ServerPolicy {
  readonly format: PolicyFormat;
  readonly pack: Pack<PackId>;
  readonly rendered: RenderedPolicy;
}

/** A server's policy in every format, under its slug, denying what later versions may add where the engine can. */
export function renderServerPolicies(server: AssessedServer): ServerPolicy[] {
  const intents = decideServerIntents(server);
  const alias = server.server.slug;
  return formats.map((format) => {
    const pack = choosePack(format);
    return { format, pack, rendered: format.render({ alias, scope: 'only', tools: intents[pack.id], others: [] }) };
  });
}
