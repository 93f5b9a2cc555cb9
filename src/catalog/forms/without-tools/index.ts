import type { Lookalike } from '../form.ts';
import { isObject, isText } from '../json-shape.ts';
import { clientConfig } from './client-config.ts';
import { registryEntry } from './registry-entry.ts';

const openApi: Lookalike = {
  id: 'openapi',
  title: 'An OpenAPI document',
  seenIn: 'Descriptions of HTTP APIs.',
  example: JSON.stringify({ openapi: '3.1.0', info: { title: 'Depot' }, paths: {} }),
  message: 'It is an OpenAPI document: it describes an API, and not the tools that a server makes of it.',
  hint: 'Capture the server that offers the tools, or give its answer to tools/list.',
  recognise: (value) =>
    isObject(value) &&
    (isText(value['openapi']) ||
      isText(value['swagger']) ||
      (isObject(value['paths']) && Object.keys(value['paths']).some((path) => path.startsWith('/')))),
};

const lockfile: Lookalike = {
  id: 'lockfile',
  title: 'A lockfile of this catalogue',
  seenIn: 'Files below /data/locks/.',
  example: JSON.stringify({ format: 1, server: 'depot', tools: [{ name: 'delete_parcel', digest: 'sha256:00' }] }),
  message: 'It is a lockfile: it pins definitions by their digests, and holds none.',
  hint: 'Hold a server against it with npm run verify.',
  recognise: (value) =>
    isObject(value) &&
    Array.isArray(value['tools']) &&
    value['tools'].length > 0 &&
    value['tools'].every((tool) => isObject(tool) && isText(tool['digest']) && tool['inputSchema'] === undefined),
};

const verdicts: Lookalike = {
  id: 'verdicts',
  title: 'Verdicts of this catalogue',
  seenIn: 'What classify prints.',
  example: JSON.stringify([{ tool: 'delete_parcel', status: 'assessed', category: 'Destructive', severity: 'high' }]),
  message: 'It holds verdicts on tools, and not their definitions.',
  hint: 'Give the definitions that were judged.',
  recognise: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (each) => isObject(each) && Object.hasOwn(each, 'tool') && isText(each['status']) && 'severity' in each,
    ),
};

const bundle: Lookalike = {
  id: 'bundle',
  title: 'The manifest of a bundle without tools',
  seenIn: 'MCPB and DXT bundles whose tools are made when they run.',
  example: JSON.stringify({ manifest_version: '0.3', name: 'depot', tools_generated: true, server: { type: 'node' } }),
  message: 'It is the manifest of a bundle (MCPB), and lists no tools.',
  hint: 'Its server makes them when it runs: capture it with npm run ingest -- -- COMMAND, or give its answer to tools/list.',
  recognise: (value) => isObject(value) && (isText(value['manifest_version']) || isText(value['dxt_version'])),
};

const handshake: Lookalike = {
  id: 'handshake',
  title: 'The answer to initialize or server/discover',
  seenIn: 'First answers of a session.',
  example: JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    result: { protocolVersion: '2025-11-25', capabilities: { tools: {} } },
  }),
  message: 'It is what the server answered when it was greeted; tools are listed in another answer.',
  hint: 'Ask for tools/list, and give what is answered to that.',
  recognise(value) {
    const result = isObject(value) && isObject(value['result']) ? value['result'] : value;
    return isObject(result) && isObject(result['capabilities']) && !isText(result['name']);
  },
};

const card: Lookalike = {
  id: 'card',
  title: 'A server card without tools',
  seenIn: 'Files below .well-known/mcp/.',
  example: JSON.stringify({ serverInfo: { name: 'depot', version: '1.0.0' }, transport: { type: 'streamable-http' } }),
  message: 'It is a server card: it says where a server is, and lists no tools.',
  hint: 'Capture the server at its URL, or give its answer to tools/list.',
  recognise: (value) =>
    isObject(value) &&
    (isObject(value['serverInfo']) || (isText(value['name']) && isText(value['version']))) &&
    ['transport', 'endpoint', 'endpoints', 'authentication', 'capabilities', 'url'].some((key) =>
      Object.hasOwn(value, key),
    ),
};

const packageFile: Lookalike = {
  id: 'package',
  title: 'A package.json',
  seenIn: 'Packages of npm.',
  example: JSON.stringify({ name: 'depot', version: '1.0.0', dependencies: {} }),
  message: 'It is the package.json of a program, and lists no tools.',
  hint: 'Capture the package with npm run ingest -- npm:NAME@VERSION.',
  recognise: (value) =>
    isObject(value) &&
    isText(value['name']) &&
    ['dependencies', 'devDependencies', 'scripts', 'bin'].some((key) => isObject(value[key])),
};

const otherList: Lookalike = {
  id: 'other-list',
  title: 'A list of prompts or resources',
  seenIn: 'Answers to prompts/list, resources/list and resources/templates/list.',
  example: JSON.stringify({ prompts: [{ name: 'greet', description: 'Greets a customer.' }] }),
  message: 'It lists prompts or resources, and no tools.',
  hint: 'Ask for tools/list, and give what is answered to that.',
  recognise(value) {
    const result = isObject(value) && isObject(value['result']) ? value['result'] : value;
    return (
      isObject(result) &&
      ['prompts', 'resources', 'resourceTemplates'].some((key) => Array.isArray(result[key])) &&
      !Object.hasOwn(result, 'tools')
    );
  },
};

/** Recognised before anything is looked for in them, since parts of them look like tools. */
export const neverTools: readonly Lookalike[] = [openApi, lockfile, verdicts];

/** Recognised where no tools were found, the most certain first. */
export const lookalikes: readonly Lookalike[] = [
  ...neverTools,
  registryEntry,
  clientConfig,
  bundle,
  packageFile,
  handshake,
  card,
  otherList,
];
