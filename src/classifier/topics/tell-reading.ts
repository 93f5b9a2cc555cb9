import type { RuleContext } from '../rules/define-rule.ts';
import type { Subject } from '../reading/name-subject.ts';

const acts: readonly (readonly [string, readonly string[]])[] = [
  ['lists', ['list', 'browse', 'enumerate', 'ls']],
  ['searches', ['search', 'query', 'grep', 'filter']],
  ['finds', ['find', 'lookup', 'discover', 'locate']],
  ['counts', ['count']],
  ['compares', ['compare', 'diff']],
  ['checks', ['validate', 'verify', 'check', 'lint', 'test', 'inspect', 'audit', 'scan', 'ping', 'probe']],
  ['exports', ['export', 'dump', 'download']],
  ['works out', ['calculate', 'compute', 'estimate', 'predict', 'forecast', 'generate', 'render', 'plot', 'score']],
  ['transcribes', ['transcribe']],
  ['translates', ['translate']],
  ['converts', ['convert', 'format', 'parse', 'encode', 'decode']],
  ['examines', ['analyze', 'analyse', 'debug', 'diagnose', 'explain', 'evaluate', 'summarize', 'summarise']],
  ['follows', ['monitor', 'watch', 'track', 'observe', 'tail', 'wait']],
];
const words = new Map(acts.flatMap(([act, bases]) => bases.map((base) => [base, act] as const)));

/** What a tool that only looks does, in a sentence. */
export function tellReading({ claims }: RuleContext, { definite }: Subject): string {
  const main = claims.find(({ place }) => place === 'name') ?? claims.find(({ place }) => place === 'lead');
  const act = words.get(main?.base ?? '') ?? 'looks up';
  if (act === 'lists' && definite === 'the lists')
    return 'It names the lists there are; nothing is changed by the call.';
  return `It ${act} ${definite} and hands back what it finds; nothing is changed by the call.`;
}
