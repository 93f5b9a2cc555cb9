import { describeDuplicateKeys } from '../json-text.ts';
import type { Problem } from '../schema/problem.ts';
import type { Json } from '../schema/tool-definition.ts';
import { findLists } from './find-lists.ts';
import type { Remark } from './form.ts';
import { finishLists, type FoundList } from './found-list.ts';
import { isDeeperThan } from './json-shape.ts';
import { parseText, type ParsedText, type TextReader } from './texts/parse-text.ts';
import { lookalikes, neverTools } from './without-tools/index.ts';

/** Deeper than this no definition is. */
const DEEPEST = 500;

/** What a file says of tools. */
export interface ToolFile {
  /** A list for each server that it holds tools of; empty where it holds none, and problems say why. */
  readonly lists: readonly FoundList[];
  /** The whole value, for who wants to see what else it is; undefined where it could not be read. */
  readonly value: Json | undefined;
  readonly problems: readonly Problem[];
}

/** Which of several reasons for finding nothing says most. */
const TELLING = ['rival-lists', 'error-answer', 'dynamic-card', 'names-only'];

const NO_LIST: Remark = {
  code: 'no-tool-list',
  message: 'It holds no list of tools in any form that is known.',
  hint: 'Give the answer to tools/list, a captured manifest, or another of the forms that /forms/ lists.',
};

/** Why a value holds no tools. */
function explain(value: Json, reasons: readonly (Remark & { path: string })[]): Remark & { path: string } {
  const told = TELLING.map((code) => reasons.find((reason) => reason.code === code)).find(
    (reason) => reason !== undefined,
  );
  if (told !== undefined) return told;
  const thing = lookalikes.find(({ recognise }) => recognise(value));
  if (thing !== undefined) return { code: 'no-tool-list', path: '', message: thing.message, hint: thing.hint };
  return reasons[0] ?? { ...NO_LIST, path: '' };
}

function describeList(list: FoundList, file: string): Problem[] {
  const warn = ({ code, message, hint }: Remark, path = list.path): Problem => ({
    code,
    level: 'warning',
    file,
    path,
    message,
    hint,
  });
  const notes = list.notes.map((message) =>
    warn({ code: 'form-translated', message, hint: 'Evidence points into the definition as MCP spells it.' }),
  );
  const open = {
    code: 'open-cursor',
    message: 'The last page names another, which is not in the file.',
    hint: 'Ask for the pages that are missing, and give all of them.',
  };
  const unsure = {
    code: 'unsure-list',
    message: 'Nothing says that it is a list of tools; it is read as one because its elements have names.',
    hint: 'Give the answer to tools/list where they are something else.',
  };
  const isDoubtful = !list.isSure && list.elements.length > 0;
  return [
    ...notes,
    ...(isDoubtful ? [warn(unsure)] : []),
    ...list.warnings.map((warning) => warn(warning)),
    ...(list.isOpen ? [warn(open)] : []),
  ];
}

const describeTwice = (sources: ParsedText['sources'], file: string): Problem[] =>
  sources.flatMap(({ path, text }) =>
    describeDuplicateKeys(text, file).map((problem) => ({ ...problem, path: path + problem.path })),
  );

/**
 * Reads the tools of a JSON value in whatever form it has. Problems are errors where it holds none, and warnings that
 * say what was translated or is missing elsewhere.
 */
export function readToolsOfValue(value: Json, file: string): ToolFile {
  const refuse = ({ code, path, message, hint }: Remark & { path: string }): ToolFile => ({
    lists: [],
    value,
    problems: [{ code, level: 'error', file, path, message, hint }],
  });
  if (isDeeperThan(value, DEEPEST))
    return refuse({
      code: 'too-deep',
      path: '',
      message: `It nests more than ${DEEPEST} levels.`,
      hint: 'No tool needs that; leave the server out.',
    });
  const thing = neverTools.find(({ recognise }) => recognise(value));
  if (thing !== undefined) return refuse({ code: 'no-tool-list', path: '', message: thing.message, hint: thing.hint });
  const { lists: found, reasons, sources } = findLists(value);
  const lists = finishLists(found);
  if (lists.length === 0) return refuse(explain(value, reasons));
  const rivals = reasons
    .filter(({ code }) => code === 'rival-lists')
    .map((reason): Problem => ({ ...reason, level: 'warning', file }));
  const twice = describeTwice(sources, file);
  return { lists, value, problems: [...twice, ...rivals, ...lists.flatMap((list) => describeList(list, file))] };
}

/** Reads the tools of a text: JSON, or what `others` read, or JSON in a stream of events or among other lines. */
export function readToolsOfText(text: string, file: string, others: readonly TextReader[] = []): ToolFile {
  const parsed = parseText(text, others);
  if ('error' in parsed) {
    const isEmpty = text.trim() === '';
    const problem: Problem = {
      code: isEmpty ? 'empty-file' : 'not-json',
      level: 'error',
      file,
      path: '',
      message: isEmpty ? 'It is empty.' : `No JSON can be read from it: ${parsed.error}`,
      hint: 'Give the answer to tools/list, a captured manifest, or another of the forms that /forms/ lists.',
    };
    return { lists: [], value: undefined, problems: [problem] };
  }
  const { value, sources, remarks } = parsed;
  const twice = describeTwice(sources, file);
  const around = remarks.map((remark): Problem => ({ ...remark, level: 'warning', file, path: '' }));
  const read = readToolsOfValue(value, file);
  return { ...read, problems: [...around, ...twice, ...read.problems] };
}
