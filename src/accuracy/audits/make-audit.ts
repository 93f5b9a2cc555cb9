import type { z } from 'zod';
import { isForAppOnly } from '../../catalog/read-audience.ts';
import type { AssessedTool } from '../../assessed/load-assessed-catalogue.ts';
import type { AuditDraw, AuditItem, shownRationalesSchema, shownVerdictsSchema } from './audit-files.ts';
import { drawSample } from './draw-sample.ts';

type Shown = z.infer<typeof shownVerdictsSchema> | z.infer<typeof shownRationalesSchema>;

/** The day and the commit that a file of an audit is of. */
export interface Moment {
  readonly day: string;
  readonly commit: string;
}

/** How a draw is asked for. */
export interface Order extends Moment {
  readonly kind: AuditDraw['kind'];
  readonly seed: number;
  readonly size: number;
}

const GENERATOR = 'scripts/draw-audit.ts';

/** Verdicts are drawn by their category, rationales plainly. */
const nameStratum = (kind: AuditDraw['kind'], { assessment }: AssessedTool): string =>
  kind === 'verdicts' ? (assessment.category ?? 'not assessed') : 'all';

/**
 * Draws tools that a model can call today. Verdicts on tools of the labelled sets, which `isLabelled` knows, were made with
 * their labels in view: they are drawn only where a category has too few others.
 */
export function makeDraw(
  tools: readonly AssessedTool[],
  isLabelled: (tool: AssessedTool) => boolean,
  { kind, seed, size, day, commit }: Order,
): AuditDraw {
  const current = tools.filter((tool) => tool.isCurrent && !isForAppOnly(tool.definition));
  const frame = current
    .filter(({ assessment }) => kind === 'verdicts' || assessment.rationale !== '')
    .map((tool) => ({
      tool,
      key: `${tool.server}/${tool.slug}`,
      stratum: nameStratum(kind, tool),
      isLabelled: isLabelled(tool),
    }))
    .map((each) => ({ ...each, isSpared: kind === 'verdicts' && each.isLabelled }));
  const { strata, drawn } = drawSample(frame, size, seed);
  const width = Math.max(3, String(drawn.length).length);
  return {
    generator: GENERATOR,
    kind,
    drawn: day,
    commit,
    seed,
    frame: { tools: frame.length, labelled: frame.filter((each) => each.isLabelled).length },
    strata,
    items: drawn.map(({ tool, stratum, isLabelled: wasLabelled }, i) => ({
      id: `${kind.charAt(0)}-${String(i + 1).padStart(width, '0')}`,
      server: tool.server,
      tool: tool.name,
      slug: tool.slug,
      version: tool.version,
      digest: tool.digest,
      stratum,
      isLabelled: wasLabelled,
    })),
  };
}

/** Each drawn tool of the catalogue beside its item. Throws where one is no longer there: it has to be drawn again. */
function match(items: readonly AuditItem[], tools: readonly AssessedTool[]) {
  const byPlace = new Map(tools.map((tool) => [`${tool.server}/${tool.slug}`, tool]));
  return items.map((item) => {
    const tool = byPlace.get(`${item.server}/${item.slug}`);
    if (tool === undefined) throw new Error(`${item.server}/${item.slug} is not in the catalogue`);
    return { item, tool };
  });
}

/** What the pages of the drawn tools show. */
export function recordShown({ kind, items }: AuditDraw, tools: readonly AssessedTool[], moment: Moment): Shown {
  const head = { generator: GENERATOR, recorded: moment.day, commit: moment.commit } as const;
  const pairs = match(items, tools).map(({ item: { id }, tool: { assessment } }) => ({ id, assessment }));
  return kind === 'verdicts'
    ? {
        ...head,
        items: pairs.map(({ id, assessment: { category, severity, confidence, source } }) => ({
          id,
          category,
          severity,
          confidence,
          source,
        })),
      }
    : {
        ...head,
        items: pairs.map(({ id, assessment: { category, rationale, source } }) => ({
          id,
          category,
          rationale,
          source,
        })),
      };
}

/**
 * What a reader is given, a line each. Of a verdict's definition the annotations are left out, as they were for the
 * labelled sets, and nothing says what was shown.
 */
export const makeSheet = ({ kind, items }: AuditDraw, tools: readonly AssessedTool[]): string =>
  match(items, tools)
    .map(({ item: { id, server }, tool: { definition, assessment } }) => {
      const { name, title, description, inputSchema } = definition;
      const read = { name, title, description, inputSchema };
      const line =
        kind === 'verdicts'
          ? { id, server, tool: read }
          : { id, server, category: assessment.category, rationale: assessment.rationale, tool: read };
      return `${JSON.stringify(line)}\n`;
    })
    .join('');
