import { defineFormat } from '../../define-format.ts';
import { interceptTraps, isAddressable, isNameable } from './traps.ts';
import { writeIntercept } from './write.ts';

/** One YAML file for each server, read by a proxy in front of it. */
export const intercept = defineFormat({
  id: 'intercept',
  label: 'Intercept',
  fileName: 'intercept.yaml',
  language: 'yaml',
  engine: {
    name: 'Intercept',
    description:
      'A proxy by PolicyLayer that ran on your machine, in front of one MCP server, and checked every call against this file. Its program can’t be had from public registries any more; the file follows the published source of its parser, validator and evaluator, commit 7898b01.',
    documentation: 'https://github.com/policylayer/intercept',
    kind: 'proxy',
  },
  express: {
    dispositions: ['allow', 'limit', 'deny', 'hide'],
    bounds: ['value'],
    modes: true,
    presence: true,
    canRead: isAddressable,
    unlisted: 'denied',
  },
  names: {
    spell: (_, tool) => tool,
    // `*` stands for every tool, and half a character can't be written down.
    isNameable,
    meeting: 'It knows tools by their names as served.',
  },
  traps: interceptTraps,
  place: 'Any folder; the command that starts Intercept names it.',
  merging: {
    existing: 'Intercept reads one file: add the entries under tools and hide to those that are there.',
    second: 'Each server behind Intercept is started with a file of its own.',
  },
  steps: (alias, fileName) => [
    'Use this file where you still have the intercept program: it was written in Go and published by PolicyLayer, and public registries no longer serve it.',
    `Save this file as ${fileName} and run "intercept validate -c ${fileName}". It ignores keys that it does not know without a word, so check your own edits twice.`,
    `In your MCP client's settings for ${alias}, put "intercept -c ${fileName} --" in front of the command that starts the server. For a remote server, let the client start "intercept -c ${fileName} --upstream" with its address.`,
    'Restart the client and look at the effect: a hidden tool is gone from its list, a call that the policy denies says so.',
  ],
  stack: 'each',
  write: writeIntercept,
});
