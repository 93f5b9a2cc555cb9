import { revealHiddenCharacters } from './hidden-characters.ts';
import { suggestNearest } from './suggest-nearest.ts';

/** What is wrong with the options of a command, in one line, and what to do about it, in another. */
export interface OptionError {
  readonly message: string;
  readonly hint: string;
}

const LONGEST_QUOTE = 80;

const quote = (text: string): string =>
  revealHiddenCharacters(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text).replaceAll('\n', ' ');

/** What `parseArgs` of Node threw, in words of ours. `options` are the names that the command knows, without dashes. */
export function explainOptionError(error: unknown, options: readonly string[]): OptionError {
  const { message = '', code = '' } = error as NodeJS.ErrnoException;
  const all = options.map((each) => `--${each}`);
  const known = `It takes ${all.join(', ')}.`;
  const named = /'(-{1,2}[^'=\s]+)/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION': {
      const nearest = suggestNearest(named.replace(/^-{1,2}/, '').toLowerCase(), options);
      return {
        message: `There is no option ${quote(named)}.`,
        hint: nearest === null ? known : `Did you mean --${nearest}?`,
      };
    }
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE': {
      const option = /--[\w-]+/.exec(message)?.[0] ?? quote(named);
      return message.includes('does not take')
        ? { message: `${option} takes no value.`, hint: `Write ${option} alone.` }
        : {
            message: `${option} takes a value.`,
            hint: `Write ${option} VALUE, or ${option}=VALUE where it begins with a hyphen.`,
          };
    }
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL': {
      const word = /'([^']*)'/.exec(message)?.[1] ?? '';
      return { message: `Nothing is expected here: ${quote(word)}.`, hint: known };
    }
    default:
      return { message: quote(message.split('\n', 1)[0] ?? ''), hint: known };
  }
}
