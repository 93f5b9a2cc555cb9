import type { Problem } from '../catalog/schema/problem.ts';
import type { PolicyFormat } from './define-format.ts';
import { dispositions, type Disposition, type PolicyRequest } from './intent.ts';
import { mergeSteps } from './merge-steps.ts';
import { nameStackFiles } from './name-stack-files.ts';
import { noteStack } from './note-stack.ts';
import type { RenderedStack, StackEffect, StackFile } from './rendered-stack.ts';
import { spellStack, type SpelledStack } from './spell-stack.ts';
import { nameOfPart, type StackPart } from './stack-part.ts';
import { summariseStack } from './summarise-stack.ts';

type StackServer = SpelledStack['servers'][number];

const listAliases = ({ members }: StackPart): string[] => [...new Set(members.map(({ request }) => request.alias))];

/** Writes one file for all, or one for each. */
function writeFiles(format: PolicyFormat, parts: readonly StackPart[]): StackFile[] {
  const aliases = parts.flatMap(listAliases);
  if (parts.length === 0) return [];
  if (format.stack === 'one') {
    const text = format.write(parts.map((part) => ({ alias: nameOfPart(part), policy: part.policy })));
    return [{ fileName: format.fileName, text, aliases }];
  }
  const names = nameStackFiles(parts.map(nameOfPart), format.fileName);
  return parts.map((part, i) => ({
    fileName: names[i] ?? format.fileName,
    text: format.write(part.policy, nameOfPart(part)),
    aliases: listAliases(part),
  }));
}

/** What becomes of a server’s tools, each with what its own policy would ask. */
function readEffects({ member: { request, alone }, part }: StackServer): StackEffect[] {
  const byTool = new Map(part.policy.effects.map((effect) => [effect.tool, effect] as const));
  return alone.effects.map((effect) => ({
    alias: request.alias,
    ...(byTool.get(effect.tool) ?? effect),
    asked: effect.asked,
  }));
}

const readRest = ({ member: { request, alone }, part }: StackServer): RenderedStack['rest'][number] => ({
  alias: request.alias,
  effect: part.policy.rest === 'denied' ? 'denied' : alone.rest,
});

/** A problem for each request whose alias an earlier one has. */
function findShared(requests: readonly PolicyRequest[]): Problem[] {
  const first = new Map(requests.map(({ alias }, i) => [alias, i] as const).toReversed());
  return requests.flatMap(({ alias }, i) =>
    first.get(alias) === i
      ? []
      : [
          {
            code: 'shared-alias',
            level: 'error',
            file: '-',
            path: `/${i}/alias`,
            message: `Two servers of the stack have the name ${JSON.stringify(alias)}.`,
            hint: 'Give one of them another name, as in the list of servers of your client; until then what is stricter holds for both.',
          } as const,
        ],
  );
}

/** The steps of each server, and what several take beside them. */
function listSteps(format: PolicyFormat, parts: readonly StackPart[], files: readonly StackFile[]): string[] {
  const steps = mergeSteps(
    parts.map((part) => {
      const file = files.find(({ aliases }) => aliases.includes(nameOfPart(part)));
      return format.steps(nameOfPart(part), file?.fileName ?? format.fileName);
    }),
  );
  const more = format.stack === 'one' && parts.length > 1 ? (format.stackStep ?? null) : null;
  return more === null ? steps : steps.toSpliced(-1, 0, more);
}

/**
 * Pure. One policy for several servers, no tool of which is treated any milder than in the policy of its server alone.
 * Servers of one alias are taken for one, and named as a problem.
 */
export function renderStack(format: PolicyFormat, requests: readonly PolicyRequest[]): RenderedStack {
  const stack = spellStack(format, requests);
  const { parts, servers } = stack;
  const files = writeFiles(format, parts);
  const effects = servers.flatMap(readEffects);
  const rest = servers.map(readRest);
  const counts = dispositions.map((each) => [each, effects.filter(({ given }) => given === each).length] as const);
  return {
    files,
    summary: summariseStack({ effects, rest }),
    notes: noteStack(stack, format),
    effects,
    rest,
    steps: listSteps(format, parts, files),
    counts: Object.fromEntries(counts) as Record<Disposition, number>,
    problems: findShared(requests),
  };
}
