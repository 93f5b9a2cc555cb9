import './tell-errors.ts';
import { printProblems } from '../src/catalog/print-problems.ts';
import { loadAssessedCatalogue } from '../src/assessed/load-assessed-catalogue.ts';
import { decideIntent, type DecidedTool } from '../src/policies/decide-intent.ts';
import { describePolicy } from '../src/policies/describe-policy.ts';
import { parseArguments } from '../src/policies/parse-arguments.ts';
import { selectTools } from '../src/policies/select-tools.ts';

const { selection, rendering, problems } = parseArguments(process.argv.slice(2));
// Where no server is asked for, there is nothing to read.
const loaded =
  selection === null ? { servers: [], problems: [] } : await loadAssessedCatalogue('data', selection.server);
const selected = selection === null ? { tools: [], others: [], problems: [] } : selectTools(loaded.servers, selection);

const isRefused = printProblems([
  ...loaded.problems.filter(({ level }) => level === 'error'),
  ...problems,
  ...selected.problems,
]);

if (isRefused || selection === null || rendering === null) {
  process.exitCode = 1;
} else {
  const { format, pack, scope, alias } = rendering;
  const decide = (tool: DecidedTool) => decideIntent(pack, tool);
  const policy = format.render({
    alias: alias ?? selection.server,
    scope,
    tools: selected.tools.map(decide),
    others: selected.others.map(decide),
  });
  process.stdout.write(policy.text);
  process.stderr.write(describePolicy(policy));
}
