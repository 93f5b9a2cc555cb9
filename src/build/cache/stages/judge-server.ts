import { assessServer } from '../../../assessed/load-assessed-catalogue.ts';
import type { CatalogueServer } from '../../../catalog/derive.ts';
import type { Assessment } from '../../../catalog/schema/assessment.ts';
import type { Problem } from '../../../catalog/schema/problem.ts';

/** What assessing adds to a tool. */
interface Verdict {
  readonly assessment: Assessment;
  /** Those on its other definitions, in their order. */
  readonly variants: readonly Assessment[];
  readonly gloss: string | null;
}

/** What assessing adds to a server: a verdict on each tool, in their order. */
export interface JudgedServer {
  readonly verdicts: readonly Verdict[];
  readonly problems: readonly Problem[];
}

/** What the second stage makes of a server: each tool gets its verdict, from the rules or its review. */
export async function judgeServer(directory: string, read: CatalogueServer): Promise<JudgedServer> {
  const { server, problems } = await assessServer(directory, read);
  const verdicts = server.tools.map(({ assessment, variants, gloss }) => ({
    assessment,
    variants: variants.map((variant) => variant.assessment),
    gloss,
  }));
  return { verdicts, problems };
}
