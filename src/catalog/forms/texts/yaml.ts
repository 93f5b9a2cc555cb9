import { parseAllDocuments, visit, type Document } from 'yaml';
import type { Json } from '../../schema/tool-definition.ts';
import type { TextReader } from './parse-text.ts';

/** YAML of more characters is not read: its reader is slower than that of JSON by far. */
const LONGEST = 5_000_000;

/** So many times at most may what an alias stands for be put in, so that a small file can't become a huge one. */
const MOST_ALIASES = 100;

/** Tags of what JSON knows too. */
const PLAIN_TAG = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|seq|map)$/;

function hasOwnTag(document: Document): boolean {
  let hasTag = false;
  visit(document, {
    Node(_, node) {
      if (node.tag !== undefined && !PLAIN_TAG.test(node.tag)) hasTag = true;
    },
  });
  return hasTag;
}

/**
 * Reads YAML 1.2 with the types of JSON alone: tags of its own and merge keys are not read, and several documents are a
 * list. It is tried where a line begins with a key or a dash, so that a sentence is no document.
 */
export const readYaml: TextReader = (text) => {
  if (text.length > LONGEST || !/^(?:-\s|[\w$"'.-]+:(?:\s|$))/m.test(text)) return undefined;
  try {
    const options = { schema: 'core', merge: false, uniqueKeys: true, resolveKnownTags: false } as const;
    const documents = parseAllDocuments(text, options);
    if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined;
    if (documents.some(hasOwnTag)) return undefined;
    // Through JSON: what comes out are plain values, and each alias is a value of its own.
    const values = documents.map(
      (document) => JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: MOST_ALIASES }) ?? null)) as Json,
    );
    const value = values.length === 1 ? (values[0] ?? null) : values.filter((each) => each !== null);
    if (typeof value !== 'object' || value === null) return undefined;
    const remark = { code: 'yaml', message: 'It is read as YAML.', hint: 'Nothing to do here.' };
    return { value, remark };
  } catch {
    return undefined;
  }
};
