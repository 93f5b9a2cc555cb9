import type { StackAnswer } from '../../stack/answer/answer-stack.ts';
import type { PlacedTool } from '../../stack/answer/placed-tool.ts';
import { tellStack } from '../../stack/answer/tell-stack.ts';
import type { Review } from '../review-findings.ts';
import type { FoundStack } from './find-stack.ts';

const point = ({ alias, name }: PlacedTool) => ({ server: alias, tool: name });

/** What a stack can do, for programs. */
export function describeCheck(file: string, { form, found }: FoundStack, answer: StackAnswer, review: Review) {
  const mixes = new Map(answer.servers.map((server) => [server.alias, server]));
  return {
    file,
    form,
    summary: tellStack(answer),
    tokens: answer.tokens,
    servers: found.map(({ alias, isOff, match, known }) => ({
      server: alias,
      isOff,
      slug: known?.slug ?? null,
      version: known?.version ?? null,
      asked: match.kind === 'known' ? match.version : null,
      isCaptured: match.kind === 'known' && match.isCaptured,
      remote: match.kind === 'known' ? (match.remote ?? null) : null,
      capture: match.kind === 'unknown' ? match.capture : null,
      tools: mixes.get(alias)?.tools ?? null,
      tokens: mixes.get(alias)?.tokens ?? null,
      severities: mixes.get(alias)?.mix ?? null,
    })),
    counts: answer.counts.map(({ id, label, tools }) => ({ id, label, tools: tools.map(point) })),
    waysOut: answer.waysOut.ways.map(({ from, to, what, how, alike }) => ({
      from: point(from),
      to: point(to),
      what,
      how,
      alike,
    })),
    outside: answer.waysOut.outside.map(point),
    shared: answer.shared.map(({ name, tools }) => ({ name, servers: [...new Set(tools.map(({ alias }) => alias))] })),
    tools: answer.tools.map((tool) => ({
      ...point(tool),
      severity: tool.verdict.severity,
      category: tool.verdict.category,
      undo: tool.verdict.undo,
      worst: tool.verdict.worst,
      traits: tool.verdict.traits,
      tokens: tool.tokens,
    })),
    findings: review.findings.map((finding) => ({ ...finding, fails: review.failing.has(finding) })),
    suppressed: review.suppressed,
  };
}
