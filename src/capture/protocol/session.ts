import ownPackage from '../../../package.json' with { type: 'json' };
import type { Problem } from '../../catalog/schema/problem.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { isObject, type JsonObject } from './read-messages.ts';
import { RefusedRequest } from './refused-request.ts';

/** A server that is ready to be asked for its lists. */
export interface Session {
  /** What it answered to `initialize` or `server/discover`, as served. */
  readonly opening: JsonObject;
  /** What it says that it can do. */
  readonly capabilities: JsonObject;
  /** The revision that it is asked in. */
  readonly revision: string;
  /** Whether it tells by itself when a list has changed. */
  readonly tellsChanges: boolean;
  readonly ask: (method: string, params: JsonObject) => Promise<Json>;
  /** Warnings. */
  readonly problems: readonly Problem[];
}

/** Name and version of the client, for provenance. */
export const CLIENT_LABEL = `${ownPackage.name} ${ownPackage.version}`;
/** The same, as the protocol has it. */
export const CLIENT_INFO = { name: ownPackage.name, version: ownPackage.version };

/** What an answer that opens a session says that the server can do. */
export const asCapabilities = (opening: JsonObject): JsonObject =>
  isObject(opening['capabilities']) ? opening['capabilities'] : {};

/** An answer that has to be an object; throws a RefusedRequest where it is none. */
export function demandObject(answer: Json, method: string): JsonObject {
  if (isObject(answer)) return answer;
  throw new RefusedRequest({ message: `its answer to ${method} is no object` });
}
