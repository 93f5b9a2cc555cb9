import { basename } from 'node:path';
import type { Problem } from '../../catalog/schema/problem.ts';
import { readMcpUrl } from '../http/read-mcp-url.ts';

/** An MCP bundle: a zip archive with a manifest.json that says how its server is started. */
export interface BundleSource {
  readonly kind: 'mcpb';
  /** Where it is: a file of this machine, or a URL. */
  readonly place: { readonly file: string } | { readonly url: string };
}

/** Reads `mcpb:FILE` or `mcpb:URL`; gives the problem where it is neither. */
export function readBundleSource(source: string): BundleSource | { readonly problem: Problem } {
  const place = source.slice('mcpb:'.length);
  if (/^https?:/i.test(place)) {
    const read = readMcpUrl(place);
    return 'problem' in read ? read : { kind: 'mcpb', place: { url: read.url } };
  }
  if (place !== '' && !/^[a-z][a-z+.-]+:/i.test(place)) return { kind: 'mcpb', place: { file: place } };
  return {
    problem: {
      code: 'bad-bundle',
      level: 'error',
      file: source,
      path: '',
      message: 'It names neither a file nor a web address.',
      hint: 'Write mcpb:FILE.mcpb, or mcpb:https://HOST/FILE.mcpb.',
    },
  };
}

/** The source as a person names it; a file of this machine by its name alone. */
export const nameBundle = ({ place }: BundleSource): string =>
  `mcpb:${'url' in place ? place.url : basename(place.file)}`;
