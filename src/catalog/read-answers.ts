import type { Results } from './schema/manifest.ts';
import type { Json } from './schema/tool-definition.ts';

type Answers = Pick<Results, 'initialize'> & Partial<Pick<Results, 'server/discover'>>;

const readField = (value: Json | undefined, key: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? value[key]
    : undefined;

const readText = (value: Json | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

/** What a server says of itself in its answer to `server/discover` stands in its `_meta` (2026-07-28, `Implementation`). */
const SERVER_INFO = 'io.modelcontextprotocol/serverInfo';

/** A field of what a server says of itself, in whichever era it says so. */
const readServerInfo = (answers: Answers, field: string): string | null =>
  readText(readField(readField(answers.initialize, 'serverInfo'), field)) ??
  readText(readField(readField(answers['server/discover'], 'serverInfo'), field)) ??
  readText(readField(readField(readField(answers['server/discover'], '_meta'), SERVER_INFO), field));

/** The version that a server says it is of; null where it names none. It may be that of the framework it is built with. */
export const readServerVersion = (answers: Answers): string | null => readServerInfo(answers, 'version');

/** The name that a server gives itself; null where it gives none. */
export const readServerName = (answers: Answers): string | null => readServerInfo(answers, 'name');

/** What a server tells the model to do; null where it says nothing. */
export const readInstructions = (answers: Answers): string | null =>
  readText(readField(answers.initialize, 'instructions')) ??
  readText(readField(answers['server/discover'], 'instructions'));

const readTexts = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

/** The revision that was agreed on with a server when it was asked in the era of `initialize`; null where it was not. */
export function readRevision({ initialize }: Answers): string | null {
  const agreed = readText(readField(initialize, 'protocolVersion'));
  return agreed !== null && /^\d{4}-\d{2}-\d{2}$/.test(agreed) ? agreed : null;
}

/** The revisions of the protocol that a server was seen to speak or names, oldest first. */
export function listRevisions(answers: Answers): string[] {
  const agreed = readText(readField(answers.initialize, 'protocolVersion'));
  const named = readTexts(readField(answers['server/discover'], 'supportedVersions'));
  return [...new Set(agreed === null ? named : [agreed, ...named])].toSorted();
}

/** What a server declares that it can do, by capability; in both eras where it speaks both. */
export function readCapabilities(answers: Answers): { readonly [capability: string]: Json } {
  const [old, modern] = [answers.initialize, answers['server/discover']].map((answer) =>
    readField(answer, 'capabilities'),
  );
  const asObject = (value: Json | undefined) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  return { ...asObject(old), ...asObject(modern) };
}
