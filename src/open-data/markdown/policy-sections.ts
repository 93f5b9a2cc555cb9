import { urls } from '../../catalog/urls.ts';
import { formats } from '../../policies/formats/index.ts';
import { type Block, link, list, paragraph } from './nodes.ts';

/** Where a whole server's policy stands in every format, and the guide of each. */
export const listServerPolicies = (server: string): Block[] => [
  paragraph('The whole server ', link('in every format', urls.serverPolicies(server)), '. Guides:'),
  list(formats.map((format) => [link(format.label, urls.policyGuide(format.id))])),
];
