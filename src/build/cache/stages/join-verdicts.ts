import type { AssessedServer } from '../../../assessed/load-assessed-catalogue.ts';
import type { CatalogueServer } from '../../../catalog/derive.ts';
import type { JudgedServer } from './judge-server.ts';

const missing = (slug: string): Error => new Error(`the verdicts on ${slug} are not those of its tools`);

/** A server with the verdicts on its tools, as assessing the whole gives it. */
export function joinVerdicts(server: CatalogueServer, { verdicts }: JudgedServer): AssessedServer {
  const tools = server.tools.map((tool, i) => {
    const verdict = verdicts[i];
    if (verdict === undefined) throw missing(server.server.slug);
    const variants = tool.variants.map((variant, j) => {
      const assessment = verdict.variants[j];
      if (assessment === undefined) throw missing(server.server.slug);
      return { ...variant, assessment };
    });
    return { ...tool, assessment: verdict.assessment, variants, gloss: verdict.gloss };
  });
  return { ...server, tools };
}
