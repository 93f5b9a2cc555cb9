import { defineExposureRule, type ExposureContext } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteParameter } from '../find-parameters.ts';

const paths =
  /^(?:path|paths|file|filepath|filepaths|filename|dir|directory|folder|[a-z]*filepath|localpath|inputpath|outputpath|savepath|destinationpath|sourcepath|repopath|workspacepath|projectpath|rootpath)$/;
const contents = new Set(['read', 'get', 'open', 'cat', 'view', 'fetch', 'load', 'download']);
const onDisk = /\b(?:files?|director(?:y|ies)|folders?|disk|filesystem|local|path)\b/i;
// A path on these is one of a web service, not of a disk.
const elsewhere =
  /\b(?:endpoint|api path|url path|repository contents|in the repo(?:sitory)?|branch|bucket|object key)\b/i;

/** Whether what stands in files is returned, written or removed; names and sizes alone give little away. */
const handlesContent = ({ assessment, claims, definition }: ExposureContext): boolean =>
  assessment.category !== 'Read' ||
  (definition.nameWords.some(({ text }) => text === 'file' || text === 'files') &&
    claims.some(({ place, base }) => place === 'name' && contents.has(base)));

export const takesAPath = defineExposureRule({
  id: 'takes-a-path',
  title: 'Takes a path on its machine',
  patterns: ['path-traversal-file-tools', 'credential-and-token-theft'],
  reads:
    'An argument for a path, on a tool that returns, writes or removes what stands in files of the machine that it runs on.',
  misses: 'Limits to one folder that only the code knows.',
  match: (context) => {
    const { definition } = context;
    const path = findFreeParameter(context, paths);
    if (path === null || path.depth > 0 || !handlesContent(context)) return null;
    const text = `${definition.description?.text.slice(0, 600) ?? ''} ${path.description?.text.slice(0, 300) ?? ''}`;
    if (!onDisk.test(text) || elsewhere.test(text)) return null;
    return {
      reason: `${nameParameter(path)} is a path of the caller\u2019s choosing. Unless the server holds it to one folder, it also leads to keys and settings beside the files that are meant.`,
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
    ],
  },
});
