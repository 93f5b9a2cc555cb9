import type { Json, ToolDefinition } from '../../catalog/schema/tool-definition.ts';

const readSource = (icon: Json): string | null =>
  typeof icon === 'object' && icon !== null && !Array.isArray(icon) && typeof icon['src'] === 'string'
    ? icon['src']
    : null;

/** The hosts that clients load a tool's icons from, each once; an icon that is in the definition itself has none. */
export function listIconHosts(definition: ToolDefinition): string[] {
  const icons = definition['icons'];
  const sources = Array.isArray(icons) ? icons.slice(0, 100).map(readSource) : [];
  const hosts = sources.flatMap((source) => {
    const host = source === null || source.startsWith('data:') ? '' : (URL.parse(source)?.host ?? '');
    return host === '' ? [] : [host];
  });
  return [...new Set(hosts)];
}
