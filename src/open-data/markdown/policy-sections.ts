import { urls } from '../../catalog/urls.ts';
import { formats } from '../../policies/formats/index.ts';
import { choosePack } from '../../policies/choose-pack.ts';
import { linkPolicyFile } from '../../views/policies/policy-file.ts';
import type { PolicyPanelView } from '../../views/policies/policy-panel-view.ts';
import { type Block, fence, link, list, paragraph } from './nodes.ts';

/** The policy that a page shows first, with what it does and what it can't express. */
export const writePolicy = ({ format, rendered }: PolicyPanelView): Block[] => [
  paragraph(`For ${format.label}, file ${format.fileName}. ${rendered.summary}`),
  ...fence(format.language, rendered.text.trimEnd()),
  ...rendered.notes.map((note) => paragraph(`Note: ${note.text}`)),
];

/** A whole server's policy in every format, each with its guide. */
export const listServerPolicies = (server: string): Block[] => [
  paragraph('The whole server in one file, for:'),
  list(
    formats.map((format) => [
      link(format.label, linkPolicyFile(server, choosePack(format).id, format)),
      ' (',
      link('guide', urls.policyGuide(format.id)),
      ')',
    ]),
  ),
];
