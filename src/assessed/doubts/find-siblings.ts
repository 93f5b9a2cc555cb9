import type { CategoryId, SeverityId } from '../../catalog/schema/vocabulary.ts';
import type { Assessment } from '../../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { nameAct, type Act } from './name-act.ts';

/** A tool with its verdict, as far as siblings are told by it. */
export interface Sibling {
  readonly server: string;
  readonly name: string;
  readonly definition: ToolDefinition;
  readonly assessment: Pick<Assessment, 'category' | 'severity' | 'modes' | 'source'>;
}

/** The tools of one verdict among siblings. */
export interface Faction<T extends Sibling> {
  readonly category: CategoryId;
  readonly severity: SeverityId | null;
  readonly tools: readonly T[];
}

/** Tools that do the same to the same by their names, but not by their verdicts. */
export interface SiblingGroup<T extends Sibling> extends Act {
  /** The most tools first. */
  readonly factions: readonly Faction<T>[];
}

function partByVerdict<T extends Sibling>(tools: readonly T[]): Faction<T>[] {
  const parts = Map.groupBy(tools, ({ assessment: { category, severity } }) => `${category} ${severity}`);
  return [...parts.values()]
    .flatMap((own): Faction<T>[] => {
      const { category, severity } = own[0]?.assessment ?? { category: null, severity: null };
      return category === null ? [] : [{ category, severity, tools: own }];
    })
    .toSorted((a, b) => b.tools.length - a.tools.length);
}

/**
 * Groups of tools with one verb and one head noun whose verdicts differ, the largest first. Tools with modes are left
 * out: their modes say why they differ. A group that only reviews set apart from the rest has its reasons, too.
 */
export function findSiblings<T extends Sibling>(tools: readonly T[]): SiblingGroup<T>[] {
  const acts = tools.flatMap((tool) => {
    const act = tool.assessment.modes.length > 0 ? null : nameAct(tool.definition);
    return act === null ? [] : [{ tool, act }];
  });
  return [...Map.groupBy(acts, ({ act: { verb, noun } }) => `${verb} ${noun}`).values()]
    .flatMap((members): SiblingGroup<T>[] => {
      const factions = partByVerdict(members.map(({ tool }) => tool));
      const unreasoned = factions.slice(1).some((faction) => listUnreviewed(faction).length > 0);
      return members[0] && factions.length > 1 && unreasoned ? [{ ...members[0].act, factions }] : [];
    })
    .toSorted((a, b) => countTools(b) - countTools(a));
}

const countTools = ({ factions }: SiblingGroup<Sibling>): number =>
  factions.reduce((sum, { tools }) => sum + tools.length, 0);

/** The tools of a faction whose verdict is that of the rules. */
export const listUnreviewed = <T extends Sibling>({ tools }: Faction<T>): T[] =>
  tools.filter(({ assessment }) => assessment.source === 'rules');
