import { defineExposureRule } from '../define-exposure-rule.ts';
import { quoteAct } from '../find-parameters.ts';

const software = new Set(
  'package packages plugin plugins extension extensions skill skills server dependency dependencies addon module app apps'.split(
    ' ',
  ),
);

export const installsSoftware = defineExposureRule({
  id: 'installs-software',
  title: 'Brings in software of others',
  patterns: ['agent-supply-chain-compromise', 'malicious-mcp-package'],
  reads: 'Installing verbs, and adding verbs whose object is a package, a plug-in, a skill or a server.',
  misses: 'Commands that install something on the side.',
  match: (context) => {
    const { assessment, claims } = context;
    if (assessment.category === 'Read') return null;
    const brings = claims.some(
      ({ place, base, effect, objectWords }) =>
        place === 'name' &&
        effect !== 'delete' &&
        (/^(?:install|reinstall|upgrade)$/.test(base) || base === 'add') &&
        (/^install/.test(base) || objectWords.slice(0, 3).some((word) => software.has(word))),
    );
    if (!brings) return null;
    return {
      reason:
        'It brings software of somebody else onto the machine, under a name that the caller gives; a look-alike name is enough.',
      evidence: quoteAct('installs-software', context),
    };
  },
  examples: {
    match: [{ name: 'install_package', description: 'Install a package.' }],
    pass: [
      { name: 'list_packages', description: 'List installed packages.' },
      { name: 'uninstall_package', description: 'Uninstall a package.' },
    ],
  },
});
