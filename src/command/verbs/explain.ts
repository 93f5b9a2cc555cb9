import { suggestNearest } from '../../catalog/suggest-nearest.ts';
import { EXIT, EXIT_HELP } from '../exit-codes.ts';
import { explainedRules, findExplained } from '../explaining/explained-rules.ts';
import { tellRule } from '../explaining/tell-rule.ts';
import { quoteWord } from '../options/read-options.ts';
import { refuse } from '../refuse.ts';
import type { Outcome, Verb } from '../verb.ts';

/** What the rules are called by: also what the address of a rule's page ends in. */
const readName = (word: string): string => {
  const [path = ''] = word.split(/[?#]/, 1);
  return path.endsWith('/') ? path.slice(0, -1) : path;
};

const stop = (problem: Outcome['problems'][number]): Outcome => ({
  output: '',
  problems: [problem],
  code: EXIT.refused,
});

export const explain: Verb = {
  help: `toolrisk explain [RULE] [--format text|json]

Tells what a rule is called, what it reads, which words it knows, what it misses, and definitions that it is held to.
RULE is its id, the name or the address of its page, or FAMILY/ID; without it, all are listed. The families are
report (what toolrisk check and classify find), verdict, hygiene, exposure and change.

${EXIT_HELP}
`,
  takes: ['RULE'],
  options: { format: { type: 'string', oneOf: ['text', 'json'] } },
  async run(given) {
    const isJson = given.text('format') === 'json';
    const write = (value: unknown, text: string): Outcome => ({
      output: isJson ? `${JSON.stringify(value, null, 2)}\n` : text,
      problems: [],
      code: EXIT.fine,
    });
    const [word] = given.words;
    if (word === undefined)
      return write(
        explainedRules.map(({ family, id, title }) => ({ family, id, title })),
        explainedRules.map(({ family, id, title }) => `${`${family}/${id}`.padEnd(44)}${title}\n`).join(''),
      );
    const found = findExplained(readName(word));
    if (found.length > 0) return write(found, found.map(tellRule).join('\n'));
    const nearest = suggestNearest(
      readName(word).toLowerCase(),
      explainedRules.map(({ id }) => id),
    );
    const hint = nearest === null ? 'toolrisk explain alone lists all.' : `Did you mean ${nearest}?`;
    return stop(refuse('unknown-rule', `There is no rule ${quoteWord(word)}.`, hint));
  },
};
