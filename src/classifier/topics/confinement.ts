import type { Claim } from '../reading/claim.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import { findPhrases, type Span } from '../reading/find-phrases.ts';
import { findNameTopics } from '../reading/find-topics.ts';

/** Places that show an act to stay within a session: hovering, a simulator, a search in the background. */
export function findConfinement(context: RuleContext): Span[] {
  const free = context.definition.parameters.some(({ plain }) =>
    /^(?:code|script|command|expression|sql)$/.test(plain),
  );
  return free ? [] : [...findNameTopics(context, 'confined'), ...findPhrases(context, 'confined')];
}

const screens = new Set(
  'browser element frame iframe viewport dialog cursor keyboard mouse checkbox dropdown fenster fenêtre onglet ventana pestaña janela okno окно вкладку 窗口 标签页 ウィンドウ タブ 창 탭'.split(
    ' ',
  ),
);
const acts = new Set(['change', 'stop', 'start', 'relate']);
const drivers = /\b(?:appium|webdriver|selenium|playwright|puppeteer|chromedriver|uiautomator|xcuitest|adb|browser)\b/i;
const sessions = new Set(['session', 'sessions', 'sesión', 'sessão', 'sitzung', 'sesję', 'сессию']);

/**
 * Whether a plain verb acts on a browser or a screen: closes a tab, selects an element, opens the session of a
 * program that drives one.
 */
export const isScreenAct = (claim: Claim, { definition }: RuleContext): boolean =>
  acts.has(claim.effect) &&
  (claim.place === 'name' || claim.place === 'lead') &&
  (claim.objectWords.slice(0, 4).some((word) => screens.has(word)) ||
    (claim.objectWords.some((word) => sessions.has(word)) &&
      drivers.test(definition.description?.text.slice(0, 600) ?? '')));

const devices = new Set(
  'light lights lamp lamps bulb thermostat heater fan door doors garage blind blinds curtain curtains vacuum tv plug outlet siren alarm sprinkler valve pump robot drone vehicle car'.split(
    ' ',
  ),
);
const moves = new Set(['change', 'start', 'stop', 'drive', 'run', 'pause']);

/** Whether something in the physical world is switched, moved or locked. */
export const isDeviceAct = (claim: Claim): boolean =>
  (claim.base === 'print' || moves.has(claim.effect)) &&
  (claim.place === 'name' || claim.place === 'lead') &&
  (claim.base === 'print' || claim.objectWords.slice(0, 4).some((word) => devices.has(word)));

/** Whether a verb of driving only opens a file to read or fills it. */
export const opensFile = (claim: Claim): boolean =>
  ['open', 'fill', 'touch'].includes(claim.base) && claim.objects.has('file');

/** Whether "opening" is looking up parts of a graph. */
export const opensNodes = (claim: Claim): boolean =>
  claim.base === 'open' && claim.objectWords.slice(0, 3).some((word) => word === 'nodes' || word === 'entities');
