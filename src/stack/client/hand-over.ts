import { isObject } from '../../catalog/json.ts';
import { isToolDefinition } from '../../catalog/read-tools.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { dispositions, type Disposition } from '../../policies/intent.ts';
import type { StackTools } from '../stack.ts';

/** The tools of a server that the catalogue does not have, on their way from one page of the site to the next. */
export interface HandedServer extends StackTools {
  /** What single tools are to do, by name. */
  readonly exceptions: ReadonlyMap<string, Disposition>;
}

const KEY = 'toolrisk:handed-over';

/**
 * Leaves servers for the next page of this tab, which takes them at once: they are in no address, and are gone when the
 * tab is closed. False where the browser has no room for them.
 */
export function handOver(servers: readonly HandedServer[]): boolean {
  try {
    sessionStorage.setItem(
      KEY,
      JSON.stringify(servers.map(({ alias, tools, exceptions }) => ({ alias, tools, exceptions: [...exceptions] }))),
    );
    return true;
  } catch {
    return false;
  }
}

const readExceptions = (value: Json | undefined): HandedServer['exceptions'] =>
  new Map(
    (Array.isArray(value) ? value : []).flatMap((pair) => {
      const [name, wanted] = Array.isArray(pair) ? pair : [];
      const disposition = dispositions.find((each) => each === wanted);
      return typeof name === 'string' && disposition !== undefined ? [[name, disposition]] : [];
    }),
  );

const readServer = (value: Json): HandedServer[] =>
  isObject(value) && typeof value['alias'] === 'string' && Array.isArray(value['tools'])
    ? [
        {
          alias: value['alias'],
          tools: value['tools'].filter(isToolDefinition),
          exceptions: readExceptions(value['exceptions']),
        },
      ]
    : [];

/** Takes what the page before left, once; nothing where it left nothing, or what lies there is no such thing. */
export function takeHandedOver(): HandedServer[] {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    const value: Json = text === null ? [] : (JSON.parse(text) as Json);
    return Array.isArray(value) ? value.flatMap(readServer) : [];
  } catch {
    return [];
  }
}
