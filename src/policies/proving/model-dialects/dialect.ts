/** A tool as a client offers it to the model. */
export interface OfferedTool {
  readonly name: string;
  /** What groups it, in an API that knows groups; null elsewhere. */
  readonly namespace: string | null;
  readonly description: string;
}

/** A call that the model makes, in the client's spelling. */
export interface ModelCall {
  readonly name: string;
  readonly namespace?: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** What came back of a call. */
export interface ReturnedResult {
  /** Position of the call, from 0; null where the client has lost its id. */
  readonly call: number | null;
  readonly text: string;
}

/** What a request says, whatever its API. */
export interface ModelRequest {
  readonly model: string;
  readonly isStreamed: boolean;
  readonly offered: readonly OfferedTool[];
  /** Of the whole conversation, in order. */
  readonly results: readonly ReturnedResult[];
}

/** What the model answers: one call, or a text that ends its turn. */
export type ModelAnswer =
  | { readonly kind: 'call'; readonly id: string; readonly call: ModelCall }
  | { readonly kind: 'text'; readonly text: string };

/** An HTTP answer; events are written as server-sent events, each with its name where it has one. */
export type DialectReply =
  | { readonly body: unknown }
  | { readonly events: readonly { readonly name?: string; readonly data: unknown }[]; readonly end?: string };

/** One vendor's API. */
export interface Dialect {
  /** The end of the paths that it answers. */
  readonly path: RegExp;
  readonly read: (body: JsonObject, path: string) => ModelRequest;
  readonly write: (answer: ModelAnswer, request: ModelRequest) => DialectReply;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** The objects of a list; none where it is no list. */
export const listObjects = (value: unknown): JsonObject[] =>
  Array.isArray(value) ? value.filter((each): each is JsonObject => typeof each === 'object' && each !== null) : [];

export const readText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A tool as most APIs offer one. */
export const readOfferedTool = (tool: JsonObject, namespace: string | null = null): OfferedTool => ({
  // Tools that a vendor runs itself have a type only.
  name: readText(tool['name']) || readText(tool['type']),
  namespace,
  description: readText(tool['description']),
});

/** The text of a result: a text itself, a list of parts that hold texts, or else its JSON. */
export function readResultText(value: unknown): string {
  if (typeof value === 'string') return value;
  const texts = listObjects(value).map((part) => readText(part['text']));
  return texts.some((text) => text !== '') ? texts.join('\n') : (JSON.stringify(value) ?? '');
}

/** The id that a call is made under. */
export const spellCallId = (call: number): string => `call_prove_${call}`;

/** The call that an id of ours stands for; null for another's. */
export function readCallId(id: unknown): number | null {
  const [, digits] = /call_prove_(\d+)/.exec(readText(id)) ?? [];
  return digits === undefined ? null : Number(digits);
}
