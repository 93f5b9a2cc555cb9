import { defineChangeRule } from '../define-change-rule.ts';
import { readText, type ToolReading } from '../read-tool.ts';
import { ours, say } from '../say.ts';
import { isStated, statements, type Statement } from '../statements.ts';

/** Longer descriptions are read up to here. */
const LONGEST = 12_000;

const states = (reading: ToolReading, { found }: Statement): boolean =>
  typeof found === 'string'
    ? reading.says(found)
    : isStated(readText(reading.tool, 'description').slice(0, LONGEST), found);

export const statesOtherwise = defineChangeRule({
  id: 'states-otherwise',
  kind: 'description',
  reads: 'Whether the description says one of some things that matter: that it is read-only, retries, can’t be undone.',
  *compare(before, after) {
    if (readText(before.tool, 'description') === readText(after.tool, 'description')) return;
    for (const statement of statements) {
      const [said, says] = [states(before, statement), states(after, statement)];
      if (said !== says) yield say`description ${ours(says ? 'now says' : 'no longer says')} ${ours(statement.says)}`;
    }
  },
  examples: [
    {
      before: { name: 'sync', description: 'Syncs the list. Read-only.' },
      after: { name: 'sync', description: 'Syncs the list and retries twice.' },
      says: ['description no longer says that it is read-only', 'description now says that it retries'],
    },
    {
      before: { name: 'sync', description: 'Syncs the list.' },
      after: { name: 'sync', description: 'Syncs the list, without a retry. Not deprecated.' },
      says: [],
    },
    {
      before: { name: 'drop', description: 'Drops the table.' },
      after: { name: 'drop', description: 'Drops the table. This cannot be undone, and requires admin rights.' },
      says: ['description now says that it can’t be undone', 'description now says that it takes certain rights'],
    },
  ],
});
