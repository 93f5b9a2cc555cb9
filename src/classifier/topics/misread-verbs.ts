import type { Claim } from '../reading/claim.ts';
import type { RuleContext } from '../rules/define-rule.ts';

const tracked = new Set('event events purchase purchases conversion conversions pageview'.split(' '));
const archives = new Set('archive archives zip tar tarball'.split(' '));
const cells = new Set(['cell', 'cells', 'range', 'excel', 'sheet', 'column', 'columns', 'row', 'rows']);
const laidOut = new Set(
  'cell cells range sheet doc paragraph paragraphs slide slides column columns row rows table block selection text'.split(
    ' ',
  ),
);
const leftovers = new Set(
  'cache caches cached console defaults breakpoints viewport selection highlight clipboard caché pamięć кэш кеш 缓存 キャッシュ 캐시'.split(
    ' ',
  ),
);
const clearing = new Set(['clear', 'clean', 'flush', 'reset', 'discard', 'purge', 'invalidate', 'empty']);

const isAbout = ({ objectWords }: Claim, words: ReadonlySet<string>): boolean =>
  objectWords.slice(0, 4).some((word) => words.has(word));

/** Whether a verb of looking records or unpacks something instead: `track_event`, `extract_archive`. */
export const isRecording = (claim: Claim): boolean =>
  (claim.base === 'track' && isAbout(claim, tracked)) || (claim.base === 'extract' && isAbout(claim, archives));

/** Whether a verb of computing changes how a document looks instead: `format_cells`. */
export const isFormatting = (claim: Claim): boolean =>
  (claim.base === 'format' && isAbout(claim, laidOut)) || (claim.base === 'merge' && isAbout(claim, cells));

/** Whether a verb of removing only clears what fills up again by itself: `clear_cache`. */
export const isClearing = (claim: Claim, { claims }: RuleContext): boolean =>
  (clearing.has(claim.base) || claim.effect === 'revoke') &&
  claims.some((other) => other.base === claim.base && isAbout(other, leftovers));

const codes = new Set('javascript js expression code script python snippet'.split(' '));
const requests = new Set('pull pr issue ticket case dispute discussion incident merge'.split(' '));
const access = new Set('password passwords passcode mfa 2fa'.split(' '));
const agents = new Set('agent agents subagent sub-agent assistant'.split(' '));

// Languages in which nothing can be changed.
const readOnlyLanguages = new Set('promql logql kql soql jql metricsql traceql xpath jsonpath'.split(' '));

/** Whether "evaluating" runs what it is given: `evaluate_expression`. */
export const isEvaluating = (claim: Claim): boolean =>
  claim.base === 'evaluate' && isAbout(claim, codes) && !isAbout(claim, readOnlyLanguages);

const asking = new Set(['ask', 'chat', 'talk', 'prompt']);

/** Whether "asking" hands work to another agent. */
export const isDelegating = (claim: Claim): boolean =>
  (asking.has(claim.base) && isAbout(claim, agents)) ||
  (claim.base === 'hold' &&
    claim.objectWords.includes('conversation') &&
    claim.objectWords.some((word) => agents.has(word)));

/** Whether "opening" files something: `open_pull_request`. */
export const isFiling = (claim: Claim): boolean => claim.base === 'open' && isAbout(claim, requests);

/** Whether "resetting" sets anew what nobody wants back: a password. */
export const isRenewing = (claim: Claim): boolean => claim.base === 'reset' && isAbout(claim, access);

/** Whether "dropping" is the end of a drag. */
export const isDropping = (claim: Claim, { claims }: RuleContext): boolean =>
  claim.base === 'drop' && claims.some(({ base }) => base === 'drag');

/** Whether "moving" is deleting: into the trash. */
export const isTrashing = (claim: Claim): boolean =>
  claim.base === 'move' && claim.objectWords.some((word) => word === 'trash' || word === 'bin');

const jobs = new Set(
  'build builds job jobs pipeline run execution query command workflow scan crawl import'.split(' '),
);
const stopping = new Set(['stop', 'halt', 'quit', 'interrupt']);

/** Whether "stopping" ends work that can't be taken up where it was: `stop_build`. */
export const isBreakingOff = (claim: Claim): boolean =>
  stopping.has(claim.base) && claim.objectWords.slice(0, 3).some((word) => jobs.has(word));

const shuffled = new Set(
  'workload workloads load task tasks traffic shard shards partition partitions replica replicas column columns row rows'.split(
    ' ',
  ),
);

/** Whether a verb of trading only lays things out anew: `rebalance_workload`, `swap_columns`. */
export const isShuffling = (claim: Claim): boolean => claim.effect === 'trade' && isAbout(claim, shuffled);

const logins = new Set(['sso', 'oauth', 'oauth2', 'authorization', 'oidc']);

/** Whether "exchanging" gets a token for a proof of a login: `exchange_sso_token`. */
export const isTokenExchange = (claim: Claim): boolean => claim.base === 'exchange' && isAbout(claim, logins);

const holds = new Set(['task', 'tasks', 'lock', 'locks', 'lease', 'claim']);

/** Whether work is only taken on or handed back, as a branch is: `checkout_task`, `release_task`. */
export const isTakingTurns = (claim: Claim): boolean =>
  (claim.base === 'release' || claim.base === 'checkout') && holds.has(claim.objectWords[0] ?? '');

/** Whether "sending" puts something away: "Send a list to the archive". */
export const isPuttingAway = ({ base, objectWords }: Claim): boolean =>
  base === 'send' &&
  objectWords.some((word, i) => word === 'archive' && objectWords.slice(Math.max(0, i - 2), i).includes('to'));

const keystrokes = new Set('keys key keystroke keystrokes input keypress'.split(' '));

/** Whether "sending" is typing: `send_keys`. */
export const isTyping = (claim: Claim): boolean => claim.base === 'send' && isAbout(claim, keystrokes);

const software = new Set('release build version deployment app revision canary artifact'.split(' '));

const revisions = new Set(['version', 'branch', 'revision', 'release', 'deployment']);

/** Whether software is handed on to more people: `promote_release`, `submit_for_review` of an app. */
export const isRollout = (claim: Claim, { definition }: RuleContext): boolean =>
  (claim.base === 'promote' && !isAbout(claim, ranks)) ||
  (claim.base === 'make' && claim.objectWords.includes('live')) ||
  (claim.base === 'activate' && isAbout(claim, revisions)) ||
  (claim.base === 'declare' && claim.objectWords.includes('winner')) ||
  (claim.base === 'declare' && claim.objectWords.includes('winning')) ||
  (claim.base === 'submit' &&
    claim.objectWords.includes('review') &&
    (isAbout(claim, software) ||
      definition.parameters.some(({ plain }) => /^(?:versionid|appid|buildid)$/.test(plain))));

const ranks = new Set(
  'user users member members admin owner moderator role participant person contact listing'.split(' '),
);
const media = new Set('iso media image cd dvd usb disk floppy'.split(' '));

/** Whether a medium is put into a machine: `mount_iso`. */
export const isMounting = (claim: Claim): boolean => claim.base === 'mount' && isAbout(claim, media);

const texts = new Set('skill skills prompt prompts theme themes template templates font fonts persona'.split(' '));
const promptFolders = /\.(?:claude|cursor|codex|gemini)\b/i;

/** Whether "installing" only puts a text where a program finds it: a skill or an agent's instructions. */
export const isPlacingText = (claim: Claim, { definition }: RuleContext): boolean =>
  claim.base.startsWith('instal') &&
  (isAbout(claim, texts) ||
    (isAbout(claim, agents) && promptFolders.test(definition.description?.text.slice(0, 600) ?? '')));

const machines = new Set('server vm instance droplet cluster vps'.split(' '));
const sizes =
  /^(?:[a-z]*(?:servertype|instancetype|machinetype|flavor|plan|region|image|ami|vcpus?|cpus?|ram|sshkeys?))$/;

const hosting = /\b(?:cloud server|vps|virtual machine|server[_ ]type|instance type|ssh[_ ]keys?|datacenter)\b/i;

/** Whether creating a thing starts a machine that somebody pays for: `create_server` with an image and a region. */
export const isProvisioning = (claim: Claim, { definition }: RuleContext): boolean =>
  claim.effect === 'create' &&
  claim.objectWords.slice(0, 3).some((word) => machines.has(word)) &&
  (definition.parameters.some(({ plain }) => sizes.test(plain)) ||
    hosting.test(definition.description?.text.slice(0, 600) ?? ''));

const people = new Set(['contact', 'contacts', 'person', 'sender', 'caller', 'chat']);

/** Whether blocking only keeps one person from writing to oneself. */
export const isMutingSomeone = (claim: Claim): boolean =>
  (claim.base === 'block' || claim.base === 'unblock') && isAbout(claim, people);

/** Whether "confirming" lets go out what another call prepared: `confirm_send`. */
export const isConfirmedSend = (claim: Claim): boolean =>
  claim.place === 'name' && claim.base === 'confirm' && /^(?:send|sending)$/.test(claim.objectWords[0] ?? '');
