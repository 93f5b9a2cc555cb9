import { showName } from '../../policies/show-name.ts';
import type { StackAnswer } from '../../stack/answer/answer-stack.ts';
import type { PlacedTool } from '../../stack/answer/placed-tool.ts';
import { tellRemote } from '../../stack/identify/name-captured.ts';
import type { Finding } from '../findings/finding.ts';
import { findInVerdict, nameTool } from '../findings/find-in-tool.ts';
import type { FoundServer, FoundStack } from './find-stack.ts';

const name = ({ alias, name: tool }: PlacedTool): string => nameTool(alias, tool);

/** What is to be said of a server before any of its tools; none where all is as it was captured. */
function findInServer({ alias, place, isOff, match, known }: FoundServer): Finding[] {
  if (isOff) return [];
  const at = { severity: null, server: alias, tool: null, place, detail: '' };
  if (match.kind === 'unknown' || known === null) {
    const capture = match.kind === 'unknown' ? match.capture : null;
    const next =
      capture === null
        ? 'Nothing tells how it is captured: give the answer to its tools/list to toolrisk classify.'
        : `In a clone of the project, ${capture} captures it.`;
    return [{ rule: 'unknown-server', message: `${showName(alias)} is not in the catalogue. ${next}`, ...at }];
  }
  if (match.remote !== undefined) {
    const message = `${showName(alias)} is ${tellRemote(known)}.`;
    return [{ rule: 'remote-not-captured', message, ...at }];
  }
  if (match.version === null || match.isCaptured) return [];
  const message = `${showName(alias)} is asked for at ${showName(match.version)}, which was not captured; what is said of it is of ${showName(known.version)}.`;
  return [{ rule: 'other-version', message, ...at }];
}

/** What a stack can do, as findings: servers, their tools, ways out and names that meet. */
export function listFindings({ found, servers, flags }: FoundStack, answer: StackAnswer): Finding[] {
  const keyOf = (alias: string, tool: string): string => JSON.stringify([alias, tool]);
  const places = new Map(
    servers.flatMap(({ alias, tools }) => tools.map((tool) => [keyOf(alias, tool.name), tool.place])),
  );
  const placeOf = (tool: PlacedTool): string => places.get(keyOf(tool.alias, tool.name)) ?? '';
  const tools = answer.tools.flatMap((tool) => {
    const { severity, category, worst } = tool.verdict;
    const assessment = {
      severity,
      category,
      rationale: worst,
      reasons: ['No words of its definition speak for any verdict.'],
    };
    const made = findInVerdict({ server: tool.alias, tool: tool.name, assessment, place: placeOf(tool) });
    return made === null ? [] : [made];
  });
  const ways = answer.waysOut.ways.map(({ from, to, what, how, alike }): Finding => ({
    rule: 'path-to-an-exit',
    severity: to.verdict.severity,
    server: to.alias,
    tool: to.name,
    message: `${name(from)} hands over ${what}, which can leave by ${name(to)}, ${how}${alike === 0 ? '' : `; ${alike} other pairs of the two servers come to the same`}.`,
    place: placeOf(to),
    detail: `${from.alias}/${from.name}: ${what}, ${how}`,
  }));
  const shared = answer.shared.map(({ name: tool, tools: own }): Finding => {
    const aliases = [...new Set(own.map(({ alias }) => alias))];
    const [, second] = own;
    return {
      rule: 'names-collide',
      severity: null,
      server: null,
      tool,
      message: `${showName(tool)} is a tool of ${aliases.map(showName).join(', ')}.`,
      place: second === undefined ? '' : placeOf(second),
      detail: aliases.join(' '),
    };
  });
  return [...ways, ...tools, ...found.flatMap(findInServer), ...shared, ...flags];
}
