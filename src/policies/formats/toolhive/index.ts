import { defineFormat, readsNoArguments } from '../../define-format.ts';
import { toolhiveTraps } from './traps.ts';
import { writeToolhive } from './write.ts';

/** One authorization file for each server that ToolHive runs, with policies in Cedar. */
export const toolhive = defineFormat({
  id: 'toolhive',
  label: 'ToolHive',
  fileName: 'authz.json',
  language: 'json',
  engine: {
    name: 'ToolHive',
    description:
      'An open program by Stacklok that runs MCP servers, each behind a proxy of its own; given such a file, the proxy decides every call and takes out of the list what may not be called.',
    documentation: 'https://docs.stacklok.com/toolhive/concepts/cedar-policies',
    kind: 'proxy',
  },
  express: {
    dispositions: ['allow', 'hide'],
    ...readsNoArguments,
    unlisted: 'denied',
  },
  names: {
    // Its parser puts U+FFFD for half a character.
    spell: (_, tool) => tool.toWellFormed(),
    isNameable: (tool) => tool.isWellFormed(),
    meeting: 'It reads half a character as U+FFFD, so one policy decides about both.',
  },
  traps: toolhiveTraps,
  place: 'Any folder; the command that runs the server names it.',
  merging: {
    existing:
      'ToolHive reads one file for a server: add these policies to the list that is there. What one forbids stays forbidden, whatever others permit.',
    second: 'Each server that ToolHive runs has a file of its own.',
  },
  steps: (alias, fileName) => [
    `Save this file as ${fileName}.`,
    `Stop ${alias} with "thv stop", remove it with "thv rm", and run it again with "thv run --authz-config ${fileName}" and the arguments that it had.`,
    'Once there is such a file, ToolHive refuses whatever no policy permits: the prompts and resources of the server as well, where the file permits single tools only.',
    'Look at the list of tools in your client: those that are to be hidden are gone.',
  ],
  stack: 'each',
  write: writeToolhive,
});
