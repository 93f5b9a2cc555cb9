import { lastKey } from '../../catalog/json-pointer.ts';
import type { Mode } from '../../catalog/schema/assessment.ts';
import { categories, severities } from '../../catalog/vocabulary.ts';
import { defineChangeRule } from '../define-change-rule.ts';
import type { ToolReading } from '../read-tool.ts';
import { ours, say, type Run, type Wording } from '../say.ts';

const nameRisk = ({ category, severity }: Mode): Run =>
  ours(
    [
      categories.find(({ id }) => id === category)?.label ?? category,
      severities.find(({ id }) => id === severity)?.label.toLowerCase() ?? severity,
    ].join(', '),
  );

/** The name that a pointer ends in. */
const nameParameter = ({ parameter }: Mode): string => lastKey(parameter);

/** What a free-form argument is run as; its name or the tool's text says whether that is SQL. */
const nameLanguage = (mode: Mode, { tool, assess }: ToolReading): string => {
  if (!assess().traits.includes('arbitrary-query')) return 'code or commands';
  return /\bsql\b/i.test(`${nameParameter(mode)} ${String(tool['description']).slice(0, 2_000)}`) ? 'SQL' : 'queries';
};

const sayWay = (mode: Mode): Wording => say`${nameParameter(mode)} = ${mode.value ?? ''}`;

const index = (modes: readonly Mode[]): Map<string, Mode> =>
  new Map(modes.map((mode) => [JSON.stringify([mode.parameter, mode.value]), mode]));

export const hasOtherModes = defineChangeRule({
  id: 'has-other-modes',
  kind: 'verdict',
  reads:
    'The ways of calling it that differ in risk: values of an action parameter, and arguments that are run as given.',
  *compare(before, after) {
    const [old, young] = [index(before.assess().modes), index(after.assess().modes)];
    for (const [key, mode] of young) {
      const twin = old.get(key);
      if (twin === undefined && mode.value === null)
        yield say`now accepts ${ours(nameLanguage(mode, after))} in ${nameParameter(mode)}`;
      else if (twin === undefined) yield say`can now be called with ${sayWay(mode)} (${nameRisk(mode)})`;
      else if (twin.category !== mode.category || twin.severity !== mode.severity)
        yield say`called with ${sayWay(mode)}, was ${nameRisk(twin)}, is ${nameRisk(mode)}`;
    }
    for (const [key, mode] of old)
      if (young.has(key)) continue;
      else if (mode.value === null)
        yield say`no longer accepts ${ours(nameLanguage(mode, before))} in ${nameParameter(mode)}`;
      else yield say`can no longer be called with ${sayWay(mode)} (${nameRisk(mode)})`;
  },
  examples: [
    {
      before: { name: 'run_query', description: 'Runs a saved query on the database.' },
      after: {
        name: 'run_query',
        description: 'Runs a SQL query on the database.',
        inputSchema: { type: 'object', properties: { sql: { type: 'string' } } },
      },
      says: ['now accepts SQL in `sql`'],
    },
    {
      before: {
        name: 'manage_user',
        description: 'Manages a user.',
        inputSchema: { properties: { action: { type: 'string', enum: ['get', 'list'] } } },
      },
      after: {
        name: 'manage_user',
        description: 'Manages a user.',
        inputSchema: { properties: { action: { type: 'string', enum: ['get', 'list', 'delete'] } } },
      },
      says: ['can now be called with `action` = `delete` (Destructive, critical)'],
    },
    {
      before: { name: 'get_user', inputSchema: { properties: { view: { enum: ['short'] } } } },
      after: { name: 'get_user', inputSchema: { properties: { view: { enum: ['short', 'long'] } } } },
      says: [],
    },
  ],
});
