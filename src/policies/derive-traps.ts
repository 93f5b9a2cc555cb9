import type { Expression, FormatDeclaration } from './define-format.ts';
import { dispositions, rankStrictness, type ArgumentBound, type Disposition, type ToolIntent } from './intent.ts';
import { isCallable, isUnattended, type Trap } from './traps.ts';

type Declared = Pick<FormatDeclaration<string>, 'engine' | 'express' | 'names'>;

/** The mildest disposition that a format can express and that is no milder; `deny` for `hide` where it can't hide. */
function findStricter(asked: Disposition, can: readonly Disposition[]): Disposition {
  const stricter = dispositions.find((each) => rankStrictness(each) >= rankStrictness(asked) && can.includes(each));
  return stricter ?? 'deny';
}

const CANNOT: Record<Disposition, string> = {
  allow: 'can’t let a tool run freely',
  limit: 'can’t count calls',
  ask: 'can’t ask a person',
  deny: 'can’t refuse a tool that stays in the list',
  hide: 'can’t take a tool out of the list',
};

const INSTEAD: Record<Disposition, string> = {
  allow: 'the tool runs freely',
  limit: 'calls are limited',
  ask: 'a person is asked before each call',
  deny: 'calls are refused',
  hide: 'the tool is taken out of the list, and no call passes',
};

const SHORTFALL = ', though the tool stays in the list of tools';

/** What a disposition becomes where the format can't express it. */
function trapDispositions({ engine, express }: Declared): Trap[] {
  return dispositions
    .filter((asked) => !express.dispositions.includes(asked))
    .map((asked) => {
      const becomes = findStricter(asked, express.dispositions);
      return {
        code: `${asked}-becomes-${becomes}`,
        text: `${engine.name} ${CANNOT[asked]}, so ${INSTEAD[becomes]}${asked === 'hide' ? SHORTFALL : ''}.`,
        applies: (_, given) => given === asked,
        becomes,
      };
    });
}

/** Whether a format can hold an argument to this bound. */
export const canBound = ({ argument, measure }: ArgumentBound, { bounds, canRead }: Expression): boolean =>
  bounds.includes(measure) && canRead(argument);

/** Whether a format can let a tool's harmless ways of calling pass; false where it has none. */
export const canTellModes = ({ mildModes }: ToolIntent, { modes, canRead }: Expression): boolean =>
  mildModes !== null && modes && canRead(mildModes.argument);

/** What becomes of arguments that the format can't check. */
function trapArguments({ engine, express, names }: Declared): Trap[] {
  const becomes = findStricter('ask', express.dispositions);
  const isUnbounded = ({ argumentBounds }: ToolIntent): boolean =>
    argumentBounds.some((bound) => !canBound(bound, express));
  const boundsSeen: Trap = {
    code: 'bounds-seen',
    text: `${engine.name} can’t hold an argument to the recommended bound: look at it before you approve.`,
    applies: (intent, given) => given === 'ask' && isUnbounded(intent),
    becomes: null,
  };
  const isChecked = (tool: string, argument: string): boolean =>
    express.presence && express.canRead(argument) && names.isNameable(tool);
  return [
    {
      code: `bounds-become-${becomes}`,
      text: `${engine.name} can’t hold an argument to the recommended bound, so ${INSTEAD[becomes]}.`,
      applies: (intent, given) => isUnattended(given) && isUnbounded(intent),
      becomes,
    },
    ...(express.dispositions.includes('ask') ? [boundsSeen] : []),
    {
      code: 'modes-unsaid',
      text: `${engine.name} can’t tell the ways of calling the tool apart, so its harmless ways are treated like the others.`,
      applies: (intent, given) => intent.mildModes !== null && given !== 'allow' && !canTellModes(intent, express),
      becomes: null,
    },
    {
      code: 'presence-unchecked',
      text: `${engine.name} can’t check that every required argument is given; the server still may.`,
      applies: ({ tool, requiredArguments }, given) =>
        isCallable(given) && requiredArguments.some((argument) => !isChecked(tool, argument)),
      becomes: null,
    },
  ];
}

/** Where single ways of calling may pass, the tool has to be in the list. */
const trapModes = ({ express, names }: Declared): Trap => ({
  code: 'listed-for-modes',
  text: 'The tool stays in the list of tools, so that its harmless ways can be called; every other call is refused.',
  applies: (intent, given) => given === 'hide' && names.isNameable(intent.tool) && canTellModes(intent, express),
  becomes: 'deny',
});

/** What no entry can name is left to the default. */
function trapNames({ express, names }: Declared): Trap {
  const becomes = findStricter('deny', express.dispositions);
  return {
    code: 'unnameable',
    text: `No entry can stand for exactly this name. The default holds for it, so ${INSTEAD[becomes]}.`,
    applies: ({ tool }, _, rest) => !names.isNameable(tool) && rest === 'denied',
    becomes,
  };
}

/** The traps that follow from what a format can express, none that no tool could fall into. */
export const deriveTraps = (declared: Declared): Trap[] => [
  ...(declared.express.unlisted === 'denied' ? [trapNames(declared)] : []),
  ...trapDispositions(declared),
  ...(declared.express.modes ? [trapModes(declared)] : []),
  ...trapArguments(declared),
];
