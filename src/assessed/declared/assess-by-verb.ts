import type { Assessment } from '../../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import { splitName } from '../../classifier/reading/split-words.ts';
import { makeBareAssessment } from './bare-assessment.ts';

const verbs: Readonly<Record<CategoryId, string>> = {
  Read: 'get list search find fetch read query describe show view check count lookup retrieve download export inspect analyze analyse compare validate verify preview summarize status browse watch explain calculate convert estimate diff history test ping wait',
  Write:
    'create add update set edit modify write save insert upsert put patch rename move copy upload tag assign link mark configure enable disable archive restore import comment draft duplicate clone change register append attach pause invite',
  Execute:
    'run execute send start stop restart trigger invoke deploy launch publish post call click type press navigate open submit schedule merge push build install resume reply broadcast notify scale reboot evaluate fork',
  Destructive:
    'delete remove drop purge clear destroy wipe truncate revoke cancel terminate kill abort uninstall reset',
  Financial: 'pay charge refund transfer buy sell order trade withdraw swap purchase bid stake',
};

const categoryByVerb: ReadonlyMap<string, CategoryId> = new Map(
  Object.entries(verbs).flatMap(([category, words]) =>
    words.split(' ').map((word) => [word, category as CategoryId] as const),
  ),
);

/** The category that the first verb of a tool's name stands for; null where it has none. */
export function readCategoryFromVerb(tool: ToolDefinition): CategoryId | null {
  for (const { text } of splitName(tool.name.slice(0, 400))) {
    const category = categoryByVerb.get(text);
    if (category !== undefined) return category;
  }
  return null;
}

/** What a look at the first verb of the name would say: the baseline that a classifier has to beat. */
export const assessByVerb = (tool: ToolDefinition): Assessment => makeBareAssessment(readCategoryFromVerb(tool));
