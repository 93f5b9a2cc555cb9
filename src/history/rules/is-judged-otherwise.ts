import type { Assessment } from '../../catalog/schema/assessment.ts';
import { categories, severities } from '../../catalog/vocabulary.ts';
import { defineChangeRule } from '../define-change-rule.ts';
import { ours, say } from '../say.ts';

const nameCategory = ({ category }: Assessment): string =>
  categories.find(({ id }) => id === category)?.label ?? 'not assessed';

const nameSeverity = ({ severity }: Assessment): string =>
  severities.find(({ id }) => id === severity)?.label.toLowerCase() ?? 'not assessed';

export const isJudgedOtherwise = defineChangeRule({
  id: 'is-judged-otherwise',
  kind: 'verdict',
  reads: 'Category and severity, as the same rules judge both definitions.',
  *compare(before, after) {
    const [old, young] = [before.assess(), after.assess()];
    if (old.category !== young.category) yield say`was ${ours(nameCategory(old))}, is ${ours(nameCategory(young))}`;
    if (old.severity !== young.severity)
      yield say`severity from ${ours(nameSeverity(old))} to ${ours(nameSeverity(young))}`;
  },
  examples: [
    {
      before: { name: 'contacts', description: 'Lists all contacts.' },
      after: { name: 'contacts', description: 'Deletes all contacts for good. This cannot be undone.' },
      says: ['was Read, is Destructive', 'severity from medium to critical'],
    },
    {
      before: { name: 'list_contacts', description: 'Lists contacts.' },
      after: { name: 'list_contacts', description: 'Lists the contacts.' },
      says: [],
    },
  ],
});
