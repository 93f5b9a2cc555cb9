import type { Parameter } from '../../../classifier/reading/read-definition.ts';
import { defineExposureRule, type ExposureContext } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteParameter } from '../find-parameters.ts';
import { exposureWords, matchPhrase, matchWord } from '../match-words.ts';

const words = exposureWords['takes-a-path'];
const isPath = matchWord(words.paths);
const isReading = matchWord(words.reading);
const speaksOfDisk = matchPhrase(words['on-disk']);
// A path on one of these is that of a web service, a repository or a mailbox, not of a disk.
const speaksOfElsewhere = matchPhrase(words.elsewhere);
const isContainer = matchWord(words.containers);

/** Whether what stands in files is returned, written or removed; names and sizes alone give little away. */
const handlesContent = ({ assessment, claims, definition }: ExposureContext): boolean =>
  assessment.category !== 'Read' ||
  (definition.nameWords.some(({ text }) => text === 'file' || text === 'files') &&
    claims.some(({ place, base }) => place === 'name' && isReading(base)));

/** Whether a path leads to a disk, as far as its own description, the tool's and the arguments beside it tell. */
function isOnDisk({ definition }: ExposureContext, path: Parameter): boolean {
  const own = path.description?.text;
  const about = definition.description?.text.slice(0, 300);
  if (speaksOfElsewhere(own) || speaksOfElsewhere(about)) return false;
  if (definition.parameters.some(({ depth, plain }) => depth === 0 && isContainer(plain))) return false;
  return speaksOfDisk(own) || speaksOfDisk(about);
}

export const takesAPath = defineExposureRule({
  id: 'takes-a-path',
  title: 'Takes a path on its machine',
  patterns: ['path-traversal-file-tools', 'credential-and-token-theft'],
  reads:
    'An argument for a path, on a tool that returns, writes or removes what stands in files of the machine that it runs on.',
  misses: 'Limits to one folder that only the code knows.',
  match: (context) => {
    const path = findFreeParameter(context, isPath, 0);
    // A list of objects holds more than paths.
    const { parameters } = context.definition;
    if (path === null || parameters.some(({ pointer }) => pointer.startsWith(`${path.pointer}/`))) return null;
    if (!handlesContent(context) || !isOnDisk(context, path)) return null;
    return {
      reason: `The caller chooses where ${nameParameter(path)} ${path.type === 'array' ? 'lead' : 'leads'}. Unless the server holds it to one folder, that may be keys and settings beside the files that are meant.`,
      evidence: [quoteParameter('takes-a-path', path)],
    };
  },
  examples: {
    match: [
      {
        name: 'read_file',
        description: 'Read a local file.',
        inputSchema: { type: 'object', properties: { path: { type: 'string' } } },
      },
    ],
    pass: [
      {
        name: 'api_get',
        description: 'Read an endpoint of the service.',
        inputSchema: { type: 'object', properties: { path: { type: 'string', description: 'API path' } } },
      },
      {
        name: 'set_cookie',
        description: 'Set a cookie in the local browser.',
        inputSchema: {
          type: 'object',
          properties: { path: { type: 'string', description: 'Path of the cookie, such as /shop' } },
        },
      },
      {
        name: 'write_file',
        description: 'Write a file of a project.',
        inputSchema: {
          type: 'object',
          properties: { project_id: { type: 'string' }, file_path: { type: 'string' } },
        },
      },
    ],
  },
});
