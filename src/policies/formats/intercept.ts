import { defineFormat } from '../define-format.ts';
import { spellPolicy } from '../spell-policy.ts';
import { interceptTraps } from './intercept-traps.ts';
import { writeInterceptYaml } from './intercept-yaml.ts';

/** One YAML file for each server, read by a proxy in front of it. */
export const intercept = defineFormat({
  id: 'intercept',
  label: 'Intercept YAML',
  fileName: 'intercept.yaml',
  language: 'yaml',
  engine: {
    name: 'Intercept',
    description:
      'An open-source proxy by PolicyLayer that runs on your machine, in front of one MCP server, and checks every call against this file.',
    version: 'commit 7898b01',
    evidence: 'source',
    basis:
      'The file follows the source of its parser, validator and evaluator as of this commit, and the tests hold every file to a grammar and an evaluator of our own written from it. The program itself was not run on it.',
  },
  render: (request) => {
    const policy = spellPolicy(request, interceptTraps);
    const { summary, notes, effects, rest } = policy;
    return {
      summary,
      notes,
      effects,
      rest,
      text: writeInterceptYaml(request.alias, policy),
      steps: [
        'Get the intercept program: it is open source, written in Go, and published by PolicyLayer.',
        'Save this file as intercept.yaml and run "intercept validate -c intercept.yaml". It ignores keys that it does not know without a word, so check your own edits twice.',
        `In your MCP client's settings for ${request.alias}, put "intercept -c intercept.yaml --" in front of the command that starts the server. For a remote server, let the client start "intercept -c intercept.yaml --upstream" with its address.`,
        'Restart the client and look at the effect: a hidden tool is gone from its list, a call that the policy denies says so.',
      ],
    };
  },
});
