import { defineExposureRule } from '../define-exposure-rule.ts';
import { quoteAct } from '../find-parameters.ts';
import { exposureWords, matchWord } from '../match-words.ts';

const words = exposureWords['installs-software'];
const isSoftware = matchWord(words.software);
const isInstalling = matchWord(words.verbs);
const isManager = matchWord(words.managers);

export const installsSoftware = defineExposureRule({
  id: 'installs-software',
  title: 'Brings in software of others',
  patterns: ['agent-supply-chain-compromise', 'malicious-mcp-package'],
  reads: 'Installing verbs, and adding verbs whose object is a package, a plug-in, a skill or a server.',
  misses: 'Commands that install something on the side.',
  match: (context) => {
    const { assessment, claims, definition } = context;
    if (assessment.category === 'Read') return null;
    const managed = definition.nameWords.some(({ text }) => isManager(text));
    const brings = claims.some(
      ({ place, base, effect, objectWords }) =>
        place === 'name' &&
        effect !== 'delete' &&
        (isInstalling(base) || base === 'add') &&
        (objectWords.slice(0, 4).some(isSoftware) || (managed && isInstalling(base))),
    );
    if (!brings) return null;
    return {
      reason:
        'It installs software that the caller picks, and what was picked runs with the rights of the machine; a look-alike or a changed source is enough.',
      evidence: quoteAct('installs-software', context),
    };
  },
  examples: {
    match: [{ name: 'install_package', description: 'Install a package.' }],
    pass: [
      { name: 'list_packages', description: 'List installed packages.' },
      { name: 'uninstall_package', description: 'Uninstall a package.' },
      { name: 'add_task_dependencies', description: 'Say which tasks a task waits for.' },
    ],
  },
});
