import { findToolList, isToolDefinition } from '../../catalog/read-tools.ts';
import { readPageUri } from '../../catalog/read-audience.ts';
import type { Results } from '../../catalog/schema/manifest.ts';
import { isObject } from '../protocol/read-messages.ts';

const isPageUri = (uri: unknown): uri is string => typeof uri === 'string' && uri.startsWith('ui://');

/** The `ui://` resources that a server's tools open or its list of resources names, each once. */
export function listPageUris(results: Results): string[] {
  const opened = (findToolList({ results })?.elements ?? []).flatMap(({ value }) =>
    isToolDefinition(value) ? [readPageUri(value)] : [],
  );
  const listed = results['resources/list'].flatMap((answer) => {
    const resources = isObject(answer) ? answer['resources'] : null;
    return Array.isArray(resources) ? resources.map((each) => (isObject(each) ? each['uri'] : null)) : [];
  });
  return [...new Set([...opened, ...listed].filter(isPageUri))];
}
