import { urls } from '../../catalog/urls.ts';
import type { AssessedServer } from '../../assessed/load-assessed-catalogue.ts';
import type { PolicyFormat, RenderedPolicy } from '../../policies/define-format.ts';
import { formats } from '../../policies/formats/index.ts';
import { languages } from '../../policies/languages.ts';
import { packs } from '../../policies/packs/index.ts';
import type { PackId } from '../../policies/packs/pack-ids.ts';
import { decideServerIntents, type IntentsByPack } from './server-intents.ts';

/** What a server's policy is called among the files of the site. */
export const namePolicyFile = (pack: string, { id, language }: Pick<PolicyFormat, 'id' | 'language'>): string =>
  `${pack}.${id}.${languages[language].ending}`;

/** The path of a server's policy. */
export const linkPolicyFile = (server: string, pack: string, format: PolicyFormat): string =>
  urls.policyFile(server, namePolicyFile(pack, format));

/** A whole server's policy under its slug, denying what later versions may add where the engine can. */
export const renderServerPolicy = (
  { server }: AssessedServer,
  format: PolicyFormat,
  pack: PackId,
  intents: IntentsByPack,
): RenderedPolicy => format.render({ alias: server.slug, scope: 'only', tools: intents[pack], others: [] });

/** Every policy file of a server: one for each pack and format. */
export function listPolicyFiles(server: AssessedServer): { name: string; text: string }[] {
  const intents = decideServerIntents(server);
  return packs.flatMap(({ id }) =>
    formats.map((format) => ({
      name: namePolicyFile(id, format),
      text: renderServerPolicy(server, format, id, intents).text,
    })),
  );
}
