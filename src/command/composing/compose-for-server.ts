import type { Problem } from '../../catalog/schema/problem.ts';
import type { RenderedPolicy } from '../../policies/define-format.ts';
import type { ToolIntent } from '../../policies/intent.ts';
import type { PackId } from '../../policies/packs/pack-ids.ts';
import type { JudgedTool } from '../../stack/answer/judged-tool.ts';
import { openCatalogue } from '../catalogue/open-catalogue.ts';
import type { GivenOptions } from '../options/read-options.ts';
import { refuse } from '../refuse.ts';
import { refuseVersion } from './refuse-version.ts';
import { missFormat, missName, readPolicyWish } from './read-policy-wish.ts';

/** The policy for one server of the catalogue; null with every problem where it can't be made. */
interface ServerPolicy {
  readonly policy: RenderedPolicy | null;
  readonly problems: readonly Problem[];
}

const decide =
  (pack: PackId) =>
  ({ name, intents }: JudgedTool): ToolIntent => ({ tool: name, ...intents[pack], reason: '' });

/** Makes the policy for the server, or the one tool of it, that the options name. */
export async function composeForServer(given: GivenOptions): Promise<ServerPolicy> {
  const { format, pack, scope } = readPolicyWish(given);
  const [slug, version, tool, alias] = ['server', 'version', 'tool', 'alias'].map(given.text);
  const problems: Problem[] = format === null ? [missFormat()] : [];
  if (slug === null || slug === undefined)
    problems.push(
      refuse(
        'missing-argument',
        'There is neither a --server nor a FILE.',
        'Write toolrisk policy --server SLUG, or give the configuration of a client.',
      ),
    );
  const catalogue = slug === null || slug === undefined ? null : await openCatalogue();
  const server = catalogue?.servers.find((each) => each.slug === slug) ?? null;
  if (catalogue !== null && server === null)
    problems.push(
      missName(
        'server',
        slug ?? '',
        catalogue.servers.map((each) => each.slug),
      ),
    );
  if (server !== null && typeof version === 'string' && version !== server.version)
    problems.push(refuseVersion(server, version, given));
  const tools = server === null ? [] : ((await catalogue?.listTools(server.slug)) ?? []);
  const named = typeof tool === 'string' ? tools.filter(({ name }) => name === tool) : tools;
  if (server !== null && typeof tool === 'string' && named.length === 0)
    problems.push(
      missName(
        'tool',
        tool,
        tools.map(({ name }) => name),
      ),
    );
  if (problems.length > 0 || format === null || server === null) return { policy: null, problems };
  const intent = decide(pack ?? 'standard');
  const others = typeof tool === 'string' ? tools.filter(({ name }) => name !== tool) : [];
  const request = { alias: alias ?? server.slug, scope, tools: named.map(intent), others: others.map(intent) };
  return { policy: format.render(request), problems };
}
