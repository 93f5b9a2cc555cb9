/** Paths of the site, made from what the page says they look like: only the build knows them. */
export interface StackPaths {
  readonly marks: string;
  readonly known: string;
  readonly states: string;
  readonly guides: string;
  readonly compose: string;
  readonly tool: (server: string, tool: string) => string;
  readonly server: (server: string) => string;
}

/** Reads the paths from the attributes of an element. */
export function readStackPaths({ dataset }: HTMLElement): StackPaths {
  const fill = (pattern: string, values: Readonly<Record<string, string>>): string =>
    pattern.replaceAll(/SERVER|TOOL/g, (name) => encodeURIComponent(values[name] ?? ''));
  const read = (name: string): string => dataset[name] ?? '';
  return {
    marks: read('marks'),
    known: read('known'),
    states: read('states'),
    guides: read('guides'),
    compose: read('compose'),
    tool: (server, tool) => fill(read('tool'), { SERVER: server, TOOL: tool }),
    server: (server) => fill(read('server'), { SERVER: server }),
  };
}
