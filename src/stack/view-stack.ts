import { urls } from '../catalog/urls.ts';
import { packs } from '../policies/packs/index.ts';
import type { StackMenu } from './client/stack-choice.ts';
import { formatGroups } from '../views/policies/format-groups.ts';

/** What the pages about a reader's own stack tell their scripts: paths, and what can be chosen. */
export const viewStack = () => {
  const menu: StackMenu = {
    formats: formatGroups.map(({ label, choices }) => ({
      label,
      choices: choices.map(({ id, label: name, pack }) => ({ id, label: name, pack })),
    })),
    packs: packs.map(({ id, label }) => ({ id, label })),
  };
  return {
    menu: JSON.stringify(menu),
    marks: urls.marks(),
    known: urls.knownServers(),
    states: urls.policyStates(),
    guides: urls.policies(),
    compose: urls.compose(),
    tool: urls.tool('SERVER', 'TOOL'),
    server: urls.server('SERVER'),
  };
};
