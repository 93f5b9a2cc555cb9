import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import { severityIds } from '../../catalog/schema/vocabulary.ts';
import { findStackForm } from '../../stack/forms/index.ts';
import type { StackAnswer } from '../../stack/answer/answer-stack.ts';
import { tellRemote } from '../../stack/identify/name-captured.ts';
import { tellStack } from '../../stack/answer/tell-stack.ts';
import { tellReview } from '../outputs/tell-review.ts';
import type { Review } from '../review-findings.ts';
import type { FoundServer, FoundStack } from './find-stack.ts';

const count = (number: number): string => number.toLocaleString('en-GB');

function tellServer({ alias, isOff, known, match }: FoundServer, answer: StackAnswer): string {
  if (isOff) return `  ${alias}: off in the configuration, left out`;
  if (known === null) return `  ${alias}: unknown`;
  const mix = answer.servers.find((server) => server.alias === alias);
  const parts = [...severityIds.toReversed(), 'unknown' as const]
    .filter((id) => (mix?.mix[id] ?? 0) > 0)
    .map((id) => `${mix?.mix[id] ?? 0} ${id === 'unknown' ? 'not assessed' : id}`);
  const isRemote = match.kind === 'known' && match.remote !== undefined;
  const asked =
    match.kind === 'known' && match.version !== null && !match.isCaptured ? `, asked for ${match.version}` : '';
  const remote = isRemote ? `; ${tellRemote(known)}` : '';
  return `  ${alias}: ${known.name} ${known.version}${asked}; ${count(mix?.tools ?? 0)} tools (${parts.join(', ')}), ${count(mix?.tokens ?? 0)} tokens${remote}`;
}

/** What a stack can do, in plain text, the worst first. */
export function tellCheck(file: string, stack: FoundStack, answer: StackAnswer, review: Review): string {
  const { form, found } = stack;
  const format = form === null ? null : (findStackForm(form)?.format ?? null);
  const counts = answer.counts
    .filter(({ tools }) => tools.length > 0)
    .map(({ label, tools }) => `${tools.length} ${label}`);
  const subjects = answer.tools.map(({ alias, name }) => ({ server: alias, tool: name, verdict: '' }));
  const lines = [
    tellStack(answer),
    `${count(answer.tools.length)} tools, ${count(answer.tokens)} tokens of definitions${counts.length === 0 ? '' : `: ${counts.join(', ')}`}.`,
    '',
    ...(found.length === 0 ? [] : [...found.map((server) => tellServer(server, answer)), '']),
  ].map(revealHiddenCharacters);
  const next =
    answer.tools.length === 0
      ? ''
      : `\nOne policy for all of them: toolrisk policy ${file} --format ${format ?? 'ID'}\n`;
  return `${lines.join('\n')}\n${tellReview(review, subjects)}${next}`;
}
