import type { Claim } from '../reading/claim.ts';
import { readHead } from '../reading/read-head.ts';

const goesOut = new Set(
  'message messages email emails mail sms mms call calls dm dms notification notifications tweet reel listing listings fax voicemail whatsapp announcement'.split(
    ' ',
  ),
);
const inPublic = new Set('forum topic thread feed wall timeline community subreddit'.split(' '));
// A thing about messages is no message.
const aboutIt = new Set(
  'template templates setting settings subscription subscriptions rule rules webhook webhooks channel channels policy draft drafts list lists group queue log logs feedback type types preference preferences folder label labels filter service provider credential address recording campaign campaigns note signature alias number trigger flow center integration handler event events workflow tag history search domain batch attachment attachments destination block box'.split(
    ' ',
  ),
);

const templates = /^(?:szablon|vorlage|plantilla|modèle|modelo|шаблон|模板|テンプレート|템플릿)/u;
const placing = new Set(['start', 'initiate', 'place', 'begin']);
const rings = new Set(['call', 'calls']);

/** Whether creating a thing is sending it: `create_message`, `post_comment` in a forum; not `create_message_template`. */
export function isOutgoing(claim: Claim): boolean {
  const places = placing.has(claim.base) && readHead(claim).some((word) => rings.has(word));
  if ((claim.effect !== 'create' && claim.base !== 'schedule' && !places) || claim.base === 'compose') return false;
  if (claim.place === 'detail' || claim.place === 'name-rest') return false;
  const words = claim.objectWords.slice(0, 5);
  if (words.some((word) => aboutIt.has(word) || templates.test(word))) return false;
  return (
    words.slice(0, 3).some((word) => goesOut.has(word)) ||
    (words.includes('post') && words.some((word) => inPublic.has(word)))
  );
}
