/** Paths of the site, made from what the page says they look like: only the build knows them. */
export interface SitePaths {
  readonly index: string;
  readonly tool: (server: string, tool: string) => string;
  readonly server: (server: string) => string;
}

/** Reads the paths from the attributes of an element. */
export function readPaths({ dataset }: HTMLElement): SitePaths {
  const fill = (pattern: string, values: Readonly<Record<string, string>>): string =>
    pattern.replaceAll(/SERVER|TOOL/g, (name) => encodeURIComponent(values[name] ?? ''));
  return {
    index: dataset['index'] ?? '',
    tool: (server, tool) => fill(dataset['tool'] ?? '', { SERVER: server, TOOL: tool }),
    server: (server) => fill(dataset['server'] ?? '', { SERVER: server }),
  };
}
