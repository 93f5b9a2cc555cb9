import type { SeverityId } from '../../catalog/schema/vocabulary.ts';

/** What the command reports. */
export interface FindingRule {
  /** Stable kebab-case id. */
  readonly id: string;
  readonly title: string;
  /** What it means, and what to do about it. */
  readonly help: string;
  readonly level: 'error' | 'warning' | 'note';
  /** 0 to 10, as code hosts sort alerts of security: critical above 9, high from 7, medium from 4. */
  readonly securitySeverity: number;
}

/** The rule by which a tool of a severity is reported; none for those that cost next to nothing. */
export const SEVERITY_RULES: Readonly<Record<Exclude<SeverityId, 'low'>, string>> = {
  critical: 'critical-tool',
  high: 'high-tool',
  medium: 'medium-tool',
};

/** All that is reported, but for what hygiene rules find. */
export const findingRules: readonly FindingRule[] = [
  {
    id: 'critical-tool',
    title: 'A tool whose wrong call can’t be taken back, or has no bounds',
    help: 'Data is gone, money has moved, or any code can run. Hide the tool from the agent or have a person asked: toolrisk policy writes that down for your client. Where the risk is taken on purpose, suppress it with a reason and an expiry.',
    level: 'error',
    securitySeverity: 9.5,
  },
  {
    id: 'high-tool',
    title: 'A tool whose wrong call reaches beyond the record, or opens a door',
    help: 'Messages go out, machines start, permissions or live settings change. Have a person asked, or limit how often it may be called: toolrisk policy writes that down for your client.',
    level: 'warning',
    securitySeverity: 8,
  },
  {
    id: 'medium-tool',
    title: 'A tool whose wrong call is noticed and set right',
    help: 'An ordinary record changes, or other people’s data is read in bulk. A limit to how often it may be called bounds what a loop can do.',
    level: 'note',
    securitySeverity: 5,
  },
  {
    id: 'not-assessed',
    title: 'A tool that nothing is known of',
    help: 'Its definition holds no words that speak for any verdict. That does not make it safe: read what it does before an agent may call it.',
    level: 'warning',
    securitySeverity: 6,
  },
  {
    id: 'unknown-server',
    title: 'A server that the catalogue does not know',
    help: 'Nothing is said of its tools. Give the answer to its tools/list to toolrisk classify, or capture it with the command that is named.',
    level: 'warning',
    securitySeverity: 6,
  },
  {
    id: 'other-version',
    title: 'Another version than the one that was captured',
    help: 'What is said is of the version in the catalogue; another may offer other tools. Pin the version that was captured, or capture the other.',
    level: 'note',
    securitySeverity: 3,
  },
  {
    id: 'remote-not-captured',
    title: 'A publisher’s remote server, of which nothing was captured',
    help: 'What is said is of the package of the same publisher; the remote server may offer other tools, and others tomorrow. Give the answer to its tools/list to toolrisk classify.',
    level: 'note',
    securitySeverity: 3,
  },
  {
    id: 'path-to-an-exit',
    title: 'Private data or outside content can reach an exit',
    help: 'One tool reads what is private or what others wrote, another sends to the outside: an agent that is talked into it carries the one to the other. Ask a person before the exit, or take one of the two out of the stack.',
    level: 'error',
    securitySeverity: 8.5,
  },
  {
    id: 'names-collide',
    title: 'Two servers have a tool of one name',
    help: 'A client that tells tools by their bare names calls the one where the other was meant, and a policy by name holds for both. Rename the server in the configuration where the client puts its name in front, or turn one of the tools off.',
    level: 'warning',
    securitySeverity: 4,
  },
  {
    id: 'new-critical-tool',
    title: 'A tool is critical that was not in the baseline',
    help: 'It is new, or its definition now says more than it did. Read it, decide, and write the baseline again.',
    level: 'error',
    securitySeverity: 9.8,
  },
  {
    id: 'new-tool',
    title: 'A tool that the baseline does not hold',
    help: 'It came with another version, or with another server. Read it, decide, and write the baseline again.',
    level: 'note',
    securitySeverity: 4,
  },
  {
    id: 'definition-changed',
    title: 'A definition is not that of the baseline',
    help: 'What a tool says of itself was changed after it had been approved. Read what it says now, decide, and write the baseline again.',
    level: 'warning',
    securitySeverity: 7.5,
  },
  {
    id: 'tool-gone',
    title: 'A tool of the baseline is not there any more',
    help: 'Its rules in a policy are no longer needed. Write the baseline again.',
    level: 'note',
    securitySeverity: 0,
  },
];

const byId = new Map(findingRules.map((rule) => [rule.id, rule]));

export const findFindingRule = (id: string): FindingRule | null => byId.get(id) ?? null;
