import { digestJson } from '../../catalog/digest.ts';
import { defineChangeRule } from '../define-change-rule.ts';
import { isObject } from '../../catalog/json.ts';
import { say } from '../say.ts';
import type { ToolReading } from '../read-tool.ts';

const FORBIDDEN = 'forbidden';
const WORDS = new Map([
  [FORBIDDEN, 'no longer runs as a task, in the background'],
  ['optional', 'may run as a task now, in the background'],
  ['required', 'runs only as a task now, in the background'],
]);

function readExecution(reading: ToolReading) {
  const execution = reading.members()['execution'] ?? null;
  const { taskSupport = FORBIDDEN, ...rest } = isObject(execution) ? execution : {};
  return { taskSupport, rest: isObject(execution) ? rest : execution };
}

export const runsOtherwise = defineChangeRule({
  id: 'runs-otherwise',
  kind: 'other',
  reads: 'Whether `execution` says that a call may or must run as a task; forbidden is what a tool without it is.',
  *compare(before, after) {
    const [old, young] = [readExecution(before), readExecution(after)];
    if (digestJson(old.taskSupport) !== digestJson(young.taskSupport)) {
      const words = typeof young.taskSupport === 'string' ? WORDS.get(young.taskSupport) : undefined;
      if (words === undefined) yield say`its support of tasks is now what no client knows`;
      else yield [{ kind: 'ours', text: words }];
    }
    const isEmpty = (rest: typeof old.rest): boolean =>
      rest === null || (isObject(rest) && Object.keys(rest).length === 0);
    if (!(isEmpty(old.rest) && isEmpty(young.rest)) && digestJson(old.rest) !== digestJson(young.rest))
      yield say`what else it says of its execution differs`;
  },
  examples: [
    {
      before: { name: 'a' },
      after: { name: 'a', execution: { taskSupport: 'required' } },
      says: ['runs only as a task now, in the background'],
    },
    {
      before: { name: 'a', execution: { taskSupport: 'optional', x: 1 } },
      after: { name: 'a' },
      says: ['no longer runs as a task, in the background', 'what else it says of its execution differs'],
    },
    { before: { name: 'a', execution: { taskSupport: 'forbidden' } }, after: { name: 'a' }, says: [] },
  ],
});
