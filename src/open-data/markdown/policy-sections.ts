import { urls } from '../../catalog/urls.ts';
import { formats } from '../../policies/formats/index.ts';
import type { PolicyPanelView } from '../../views/policies/policy-panel-view.ts';
import { type Block, fence, link, list, paragraph } from './nodes.ts';

/** The policy that a page shows first, with what it does and what it can't express. */
export const writePolicy = ({ format, rendered }: PolicyPanelView): Block[] => [
  paragraph(`For ${format.label}, file ${format.fileName}. ${rendered.summary}`),
  ...fence(format.language, rendered.text.trimEnd()),
  ...rendered.notes.map((note) => paragraph(`Note: ${note.text}`)),
];

/** Where a whole server's policy stands in every format, and the guide of each. */
export const listServerPolicies = (server: string): Block[] => [
  paragraph('The whole server ', link('in every format', urls.serverPolicies(server)), '. Guides:'),
  list(formats.map((format) => [link(format.label, urls.policyGuide(format.id))])),
];
