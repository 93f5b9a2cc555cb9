import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteAct, quoteParameter } from '../find-parameters.ts';
import { exposureWords, matchWord } from '../match-words.ts';

const words = exposureWords['probes-targets'];
const isProbing = matchWord(words.probing);
const isTarget = matchWord(words.targets);

export const probesTargets = defineExposureRule({
  id: 'probes-targets',
  title: 'Probes systems that the caller names',
  patterns: ['agent-weaponisation'],
  reads: 'Names about scanning, cracking or exploiting, with a free argument for the target.',
  misses: 'General shells, with which all of this can be done as well.',
  match: (context) => {
    const target = findFreeParameter(context, isTarget);
    if (target === null || !context.definition.nameWords.some(({ text }) => isProbing(text))) return null;
    return {
      reason: `It probes whatever ${nameParameter(target)} names, whether or not its owner has agreed.`,
      evidence: [quoteParameter('probes-targets', target), ...quoteAct('probes-targets', context).slice(0, 1)],
    };
  },
  examples: {
    match: [
      {
        name: 'nmap_scan',
        description: 'Scan a host for open ports.',
        inputSchema: { type: 'object', properties: { host: { type: 'string' } } },
      },
    ],
    pass: [
      {
        name: 'scan_receipt',
        description: 'Read a receipt.',
        inputSchema: { type: 'object', properties: { image: { type: 'string' } } },
      },
    ],
  },
});
