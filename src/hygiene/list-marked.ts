import { HEADER_MARK, listHeaderParameters, type HeaderParameter } from '../catalog/read-audience.ts';
import type { DefinitionStrings } from './read-strings.ts';

/** The arguments of a definition that are marked to be sent as headers: hardly any holds the mark at all. */
export const listMarked = ({ tool, fields, isCut }: DefinitionStrings): readonly HeaderParameter[] =>
  isCut || fields.some(({ text, part }) => text === HEADER_MARK && part === 'key') ? listHeaderParameters(tool) : [];
