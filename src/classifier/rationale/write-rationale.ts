import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };
import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import type { Finding, RuleContext } from '../rules/define-rule.ts';
import { englishLexicon } from '../words/lexicon.ts';
import { describeAct } from './describe-act.ts';
import { unnamed } from './describe-choice.ts';
import { narrowAct } from './narrow-act.ts';
import { readAct, type Act } from './read-act.ts';

const mostSentences = 3;
/** Effects argued for with less than this part of the strongest one's weight are not worth a sentence. */
const worthTelling = 0.75;

const managing = new Set(phrasing.managing);
const outcomes: ReadonlyMap<string, string> = new Map(Object.entries(phrasing.outcomes));

const readings = Object.entries(phrasing.readings).map(([verb, heads]) => ({ verb, heads: new Set(heads) }));

/** A verb that says more of a look-up than `gets`, by what is looked at. */
function pickVerb({ base, verb, object }: Act, added: string, category: CategoryId): string {
  if (category === 'Read' && managing.has(base)) return 'looks up';
  if (verb === 'lists' && /^lists/.test(object?.text ?? '')) return 'fetches';
  if (base !== 'get' || verb !== 'gets' || !object) return verb;
  const head = object.head.toLowerCase();
  const fitting = readings.find(({ verb: said, heads }) => heads.has(head) && !said.startsWith(head));
  if (fitting) return fitting.verb;
  if (/s$/.test(head) && object.plural && /optionally|page by page/.test(added)) return 'lists';
  if (object.plural && /s$/.test(head)) return 'fetches';
  return added.startsWith(' by ') || object.text.includes(' by ') ? 'looks up' : verb;
}

/** What the description says comes back, in a sentence of its own. */
function tellReply({ claims, lexicon }: RuleContext, lead: Act): string[] {
  if (lexicon !== englishLexicon) return [];
  const claim = claims.find(({ place, base }) => place === 'detail' && base === 'return');
  const sense = claim && englishLexicon.findVerb('returns');
  const reply = sense && readAct(claim.field.text, claim.start, sense);
  return reply?.object && reply.object.text !== lead.object?.text ? [`It returns ${reply.object.text}.`] : [];
}

/** What makes more of an act than its verb says, by the strongest finding. */
const tellOutcome = (findings: readonly Finding[], makes: boolean): string =>
  findings.flatMap(({ category, rule }) => (category === 'Execute' ? (outcomes.get(rule) ?? []) : []))[0] ??
  `What it ${makes ? 'makes' : 'changes'} takes effect at once.`;

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * One to three sentences of ours: what it does to what, then what makes that better or worse. `findings` are those that
 * bear on the verdict, strongest first.
 */
export function writeRationale(context: RuleContext, category: CategoryId, findings: readonly Finding[]): string {
  const act = describeAct(context, category);
  const { told, added } = act ? narrowAct(act, context.definition) : { told: '', added: '' };
  const lead = act && told ? `${pickVerb(act, added, category)} ${told}${added}` : unnamed[category];
  const strongest = findings[0]?.weight ?? 0;
  const telling = findings.filter(({ kind, weight }) => kind === 'qualifier' || weight >= strongest * worthTelling);
  const consequences = telling.map(({ says }) => says).filter((says) => says !== '');
  const reply = act && category === 'Read' && consequences.length === 0 ? tellReply(context, act) : [];
  const effect = englishLexicon.findVerb(act?.base ?? '')?.effect;
  const isMild = category === 'Execute' && (effect === 'create' || effect === 'change');
  if (isMild && consequences.length === 0) consequences.push(tellOutcome(findings, effect === 'create'));
  const known = act === null && consequences[0]?.startsWith('With ') ? [] : [`${capitalise(lead)}.`];
  return [...new Set([...known, ...consequences, ...reply])].slice(0, mostSentences).join(' ');
}
