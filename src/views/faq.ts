import { revealHiddenCharacters } from '../catalog/hidden-characters.ts';
import type { ToolIntent } from '../policies/intent.ts';
import { countOf, joinWords, nameSeverity } from './describe-tool.ts';
import { rankSeverity } from '../assessed/risk-order.ts';
import { isForModel, type SiteTool } from './site.ts';
import { reachesMany } from './advice.ts';
import { formats } from '../policies/formats/index.ts';
import { recommendIntent } from './policies/recommendation.ts';

/** A question and its answer, both plain text in our words: nothing that a server serves but names. */
export interface Faq {
  readonly question: string;
  readonly answer: string;
}

const COUNTING = formats.filter(({ express }) => express.dispositions.includes('limit')).map(({ label }) => label);

function answerRateLimit(tool: SiteTool, { rateLimit, disposition }: ToolIntent): string {
  const where = `${joinWords(COUNTING)} count the calls of one tool, Claude Code and Gemini CLI with a small hook of ours. The files for the others ask a person instead, or refuse.`;
  if (rateLimit !== null) {
    const caveat = reachesMany(tool) ? ' That stops a loop, but not the harm of a single call.' : '';
    return `Yes. ${where} The recommendation is ${countOf(rateLimit.max, 'call')} a ${rateLimit.window}.${caveat}`;
  }
  if (disposition === 'allow')
    return `Yes, though the recommendation sets none. ${where} A limit is worth having where what it reads is metered or private.`;
  return `Yes, but a limit only stops a loop: each call that gets through does all that one call can. ${where}`;
}

function answerBlock({ onServer }: SiteTool): string {
  return `Name it in the deny list of your client, or leave it out of what your gateway lets through: the guide of each format says how. Telling the agent in a prompt blocks nothing. Where ${onServer.server.name} has a credential with fewer rights, use that as well: it holds even if the policy is bypassed.`;
}

function answerServer({ name, onServer, version, versions, isCurrent }: SiteTool): string {
  const { server } = onServer;
  const origin =
    server.package === null
      ? `its repository, ${server.repository ?? 'which is not known'}`
      : `the ${server.package.registry} package ${server.package.name}`;
  const seen = isCurrent
    ? `It was captured in version ${version}`
    : `The newest version no longer has it; it was last captured in ${version}`;
  return `${name} is a tool of ${server.name}, published by ${server.publisher.name} in ${origin}. ${seen}, and is present in ${countOf(versions.length, 'captured version')}.`;
}

/** How many of a server's other tools are worse, the same and milder, in a sentence. */
function compareRanks(own: number, others: readonly number[], server: string): string {
  const shares = [
    { count: others.filter((rank) => rank > own).length, how: 'worse' },
    { count: others.filter((rank) => rank === own).length, how: 'the same' },
    { count: others.filter((rank) => rank < own).length, how: 'milder' },
  ].filter(({ count }) => count > 0);
  const [first, ...rest] = shares;
  if (first === undefined) return `${server} offers no other tool.`;
  if (rest.length === 0)
    return first.count === 1
      ? `The other tool that ${server} offers is rated ${first.how}.`
      : `All ${first.count} other tools that ${server} offers are rated ${first.how}.`;
  const told = [
    `${first.count} ${first.count === 1 ? 'is' : 'are'} rated ${first.how}`,
    ...rest.map(({ count, how }) => `${count} ${how}`),
  ];
  return `Of the other ${others.length} tools that ${server} offers, ${joinWords(told)}.`;
}

/** How a tool stands among those that its server offers. */
function answerRisk(tool: SiteTool): string {
  if (tool.assessment.status === 'not-assessed')
    return 'It is not assessed, which is not the same as harmless: treat it as dangerous until someone has read what it does.';
  const { server, tools } = tool.onServer;
  const others = tools
    .filter((other) => isForModel(other) && other.name !== tool.name)
    .map(({ assessment }) => rankSeverity(assessment));
  return `${nameSeverity(tool)}. ${compareRanks(rankSeverity(tool.assessment), others, server.name)}`;
}

/** Questions that people ask of a tool, answered with what the rest of its page doesn’t say. */
export function answerQuestions(tool: SiteTool): Faq[] {
  const name = revealHiddenCharacters(tool.name);
  const shown = { ...tool, name };
  return [
    { question: `What risk level is ${name}?`, answer: answerRisk(tool) },
    {
      question: `How do I enforce a policy on ${name}?`,
      answer:
        'Choose your client or gateway above and put the file where its guide says, which also tells how to see that it holds. Most clients enforce it themselves, without anything in between.',
    },
    { question: `Can I rate-limit ${name}?`, answer: answerRateLimit(tool, recommendIntent(tool)) },
    { question: `How do I block ${name} completely?`, answer: answerBlock(tool) },
    { question: `Which MCP server provides ${name}?`, answer: answerServer(shown) },
  ];
}
