import type { Claim } from './claim.ts';
import type { RuleContext } from './define-rule.ts';

const tracked = new Set('event events purchase purchases conversion conversions pageview'.split(' '));
const archives = new Set('archive archives zip tar tarball'.split(' '));
const laidOut = new Set(
  'cell cells range sheet doc paragraph paragraphs slide slides column columns row rows table block selection text'.split(
    ' ',
  ),
);
const leftovers = new Set(
  'cache caches cached console defaults breakpoints viewport selection highlight clipboard'.split(' '),
);
const clearing = new Set(['clear', 'clean', 'flush', 'reset', 'discard', 'purge', 'invalidate', 'empty']);

const isAbout = ({ objectWords }: Claim, words: ReadonlySet<string>): boolean =>
  objectWords.slice(0, 4).some((word) => words.has(word));

/** Whether a verb of looking records or unpacks something instead: `track_event`, `extract_archive`. */
export const isRecording = (claim: Claim): boolean =>
  (claim.base === 'track' && isAbout(claim, tracked)) || (claim.base === 'extract' && isAbout(claim, archives));

/** Whether a verb of computing changes how a document looks instead: `format_cells`. */
export const isFormatting = (claim: Claim): boolean => claim.base === 'format' && isAbout(claim, laidOut);

/** Whether a verb of removing only clears what fills up again by itself: `clear_cache`. */
export const isClearing = (claim: Claim): boolean => clearing.has(claim.base) && isAbout(claim, leftovers);

const codes = new Set('javascript js expression code script python snippet'.split(' '));
const requests = new Set('pull pr issue ticket case dispute discussion incident merge'.split(' '));
const access = new Set('password passwords passcode mfa 2fa'.split(' '));
const agents = new Set('agent agents subagent sub-agent assistant'.split(' '));

/** Whether "evaluating" runs what it is given: `evaluate_expression`. */
export const isEvaluating = (claim: Claim): boolean => claim.base === 'evaluate' && isAbout(claim, codes);

/** Whether "asking" hands work to another agent. */
export const isDelegating = (claim: Claim): boolean => claim.base === 'ask' && isAbout(claim, agents);

/** Whether "opening" files something: `open_pull_request`. */
export const isFiling = (claim: Claim): boolean => claim.base === 'open' && isAbout(claim, requests);

/** Whether "resetting" sets anew what nobody wants back: a password. */
export const isRenewing = (claim: Claim): boolean => claim.base === 'reset' && isAbout(claim, access);

/** Whether "dropping" is the end of a drag. */
export const isDropping = (claim: Claim, { claims }: RuleContext): boolean =>
  claim.base === 'drop' && claims.some(({ base }) => base === 'drag');
