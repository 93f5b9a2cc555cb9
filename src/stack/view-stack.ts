import { urls } from '../catalog/urls.ts';
import { packs } from '../policies/packs/index.ts';
import type { StackMenu } from './client/stack-choice.ts';
import { formatGroups } from '../views/policies/format-groups.ts';

/** What the pages about a reader's own stack tell their scripts, as attributes: paths, and what can be chosen. */
export const viewStack = () => {
  const menu: StackMenu = {
    formats: formatGroups.map(({ label, choices }) => ({
      label,
      choices: choices.map(({ id, label: name, pack }) => ({ id, label: name, pack })),
    })),
    packs: packs.map(({ id, label }) => ({ id, label })),
  };
  return {
    'data-menu': JSON.stringify(menu),
    'data-marks': urls.marks(),
    'data-known': urls.knownServers(),
    'data-states': urls.policyStates(),
    'data-guides': urls.policies(),
    'data-compose': urls.compose(),
    'data-tool': urls.tool('SERVER', 'TOOL'),
    'data-server': urls.server('SERVER'),
  };
};
