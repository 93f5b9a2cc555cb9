import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import type { ExplainedRule } from './explained-rules.ts';
import { quoteExample } from './quote-example.ts';

const LONGEST = 160;

const cut = (text: string): string =>
  revealHiddenCharacters(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text).replaceAll('\n', ' ');

/** An example on one line: its name, its words, and the rest of it where that is all it has. */
function tellExample({ name, description, ...rest }: ToolDefinition): string {
  const words = typeof description === 'string' ? `: ${description}` : '';
  const more = Object.keys(rest).length === 0 ? '' : ` ${JSON.stringify(rest)}`;
  return cut(`${name}${words}${more}`);
}

const tellMatch = (rule: ExplainedRule, tool: ToolDefinition): string[] => {
  const quotes = quoteExample(rule, tool).map((quote) => JSON.stringify(cut(quote)));
  return [`  ${tellExample(tool)}`, ...(quotes.length === 0 ? [] : [`    it rests on ${quotes.join(', ')}`])];
};

const tellPart = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

/** A rule in plain text. */
export function tellRule(rule: ExplainedRule): string {
  const { family, id, title, why, reads, misses, words, examples } = rule;
  const lines = [
    `${family}/${id}: ${title}`,
    ...(why === '' ? [] : [why]),
    ...tellPart('Reads', [`  ${reads}`]),
    ...tellPart(
      'Words',
      words.map((list) => `  ${list.what}: ${list.words.join(', ')}`),
    ),
    ...tellPart('Misses', misses === '' ? [] : [`  ${misses}`]),
    ...tellPart(
      'Holds for',
      examples.match.flatMap((tool) => tellMatch(rule, tool)),
    ),
    ...tellPart(
      'Passes over',
      examples.pass.map((tool) => `  ${tellExample(tool)}`),
    ),
    ...tellPart(
      'Says of two definitions',
      examples.changes.flatMap(({ before, after, says }) => [
        `  ${tellExample(before)}`,
        `  ${tellExample(after)}`,
        `    ${says.length === 0 ? 'nothing' : cut(says.join('; '))}`,
      ]),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
