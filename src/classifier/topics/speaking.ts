import type { Claim } from '../reading/claim.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import type { Definition } from '../reading/read-definition.ts';

const remarks = new Set('comment comments note notes review reviews annotation annotations reply worklog'.split(' '));
const crowds = new Set('forum public blog social feed wall reddit timeline thread video'.split(' '));
const messages = new Set('message messages notification notifications sms text alert'.split(' '));

/** Whether posting only leaves a remark on a record: `post_comment`, `publish_draft_note`. */
export const isRemark = (claim: Claim): boolean =>
  claim.effect === 'publish' &&
  claim.objectWords.slice(0, 4).some((word) => remarks.has(word)) &&
  !claim.objectWords.some((word) => crowds.has(word));

/** Whether pushing means sending: `push_message`. */
export const isPushMessage = (claim: Claim): boolean =>
  claim.base === 'push' && claim.objectWords.slice(0, 4).some((word) => messages.has(word));

/** Whether `post` is the verb of the web, for what the description calls creating. */
export const isWebPost = (claim: Claim, { claims }: RuleContext): boolean =>
  claim.base === 'post' &&
  claim.place !== 'lead' &&
  claims.some(({ place, effect }) => place === 'lead' && effect === 'create');

/** Whether showing puts words in front of somebody else: `show_message` to the user of a device. */
export const isShowingMessage = (claim: Claim, { parameters }: Definition): boolean =>
  (claim.base === 'show' || claim.base === 'display') &&
  claim.objectWords.slice(0, 3).some((word) => messages.has(word)) &&
  parameters.some(({ plain, depth }) => depth === 0 && /^(?:message|text|body|content|title)$/.test(plain));

/** Whether a word for pushing speaks of code: 推送代码到远程仓库. */
export const isCodePush = (claim: Claim): boolean =>
  /^(?:推送|プッシュ|푸시)/.test(claim.base) && claim.objects.has('repository');
