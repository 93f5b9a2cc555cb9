import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import { EMAIL_ADDRESS, LONGEST_TOLD, toldUrlSchema } from '../../catalog/schema/registry-record.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import { showText } from '../show-text.ts';
import { warning } from '../warning.ts';
import { readRepositoryAddress } from './repository-address.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An address with what stands around it where it follows a name. */
const EVERY_ADDRESS = /\s?[<(]?(?:mailto:)?[^\s<>(),;:"'@]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}[>)]?/gi;

/** A person without the page that follows in brackets. */
const cutPage = (text: string): string => text.replace(/ ?\(https?:[^()]{0,500}\)$/, '');

/** More than this is not even looked at. */
const LONGEST_READ = 20_000;

/** Text from outside in one line, without e-mail addresses, hidden characters written out, cut where it is overlong; null where nothing is left. */
function cleanText(text: string, longest: number): string | null {
  const line = text.slice(0, LONGEST_READ).replaceAll(/\s+/g, ' ').replaceAll(EVERY_ADDRESS, '');
  const shown = revealHiddenCharacters(line.trim()).trim();
  const cut = shown.length <= longest ? shown : `${shown.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  return cut === '' || EMAIL_ADDRESS.test(cut) ? null : cut;
}

/**
 * Reads single fields of what a registry or a package tells. A field that is there but can't be used counts as not
 * told, and is a warning: nothing odd is lost silently. `place` says whose fields they are.
 */
export class ToldFields {
  readonly problems: Problem[] = [];
  readonly #place: string;

  constructor(place: string) {
    this.#place = place;
  }

  /** Takes note that a field is odd. */
  refuse(field: string, what: string): null {
    const message = `Its field ${field} ${what}, and counts as not told.`;
    // Of thousands of versions each may be odd in the same way.
    if (!this.problems.some((problem) => problem.message === message))
      this.problems.push(warning('odd-record', this.#place, message, 'Look at the package on its registry.'));
    return null;
  }

  #string(value: unknown, field: string): string | null {
    if (value === undefined || value === null || value === '') return null;
    if (typeof value !== 'string')
      return this.refuse(field, `is no text but ${Array.isArray(value) ? 'a list' : `of type ${typeof value}`}`);
    return value;
  }

  /** A text of one line. */
  text(value: unknown, field: string, longest: number = LONGEST_TOLD.text): string | null {
    const text = this.#string(value, field);
    return text === null ? null : cleanText(text, longest);
  }

  name(value: unknown, field: string): string | null {
    return this.text(value, field, LONGEST_TOLD.name);
  }

  /** A name, or an object or a text in the form NAME <ADDRESS> (PAGE) that holds one. */
  person(value: unknown, field: string): string | null {
    const named = isObject(value) ? value['name'] : value;
    const name = this.name(typeof named === 'string' ? cutPage(named) : named, field);
    // What stood before an address that was left out.
    return name?.replace(/[\s,;<]{1,9}$/, '') || null;
  }

  /** A web address. */
  url(value: unknown, field: string): string | null {
    const text = this.#string(value, field)?.trim() ?? '';
    if (text === '') return null;
    const read = toldUrlSchema.safeParse(text);
    return read.success ? read.data : this.refuse(field, `is no web address (${showText(text.slice(0, 100))})`);
  }

  /** The address of a repository, from a text or an object with a `url`. */
  repository(value: unknown, field: string): string | null {
    const told = isObject(value) ? value['url'] : value;
    return typeof told === 'string' ? this.url(readRepositoryAddress(told.trim()), field) : this.url(told, field);
  }

  /** A licence: a text, or an object with a `type`, as old packages have it. */
  license(value: unknown, field: string): string | null {
    return this.name(isObject(value) ? value['type'] : value, field);
  }

  /** The day of a time; null where it isn't one. */
  day(value: unknown, field: string): string | null {
    const text = this.#string(value, field);
    if (text === null) return null;
    const time = new Date(text);
    return Number.isNaN(time.getTime()) || time.getUTCFullYear() < 1990 || time.getUTCFullYear() > 9999
      ? this.refuse(field, 'is no time')
      : time.toISOString().slice(0, 10);
  }

  /** The elements of a list, or the one that stands in its place. */
  list(value: unknown): readonly unknown[] {
    if (value === undefined || value === null) return [];
    return Array.isArray(value) ? value : [value];
  }

  /** The texts of a list; what else is in it counts as not there. */
  names(value: unknown, field: string): string[] {
    const list = this.list(value);
    const texts = list.filter((each): each is string => typeof each === 'string' && each !== '');
    if (texts.length < list.length) this.refuse(field, 'holds what is no text');
    return texts;
  }
}
