import { wording, type Wordings } from '../wording.ts';

const consent = '(?:confirmation|permission|approval|consent|authori[sz]ation|clearance|go-ahead|sign-off)';

const not =
  "(?:do not|don't|dont|never|not to|must not|mustn't|must never|should not|shouldn't|should never|shall not|avoid|refrain from|under no circumstances|at no point)";
const few = String.raw`(?:(?!(?:without|unless|until|before|but|if|when)\b)\w{1,20} )`;
const user = String.raw`(?:the |your |any |end[- ]|human ){0,2}(?:users?|human|operator|person (?:you|who|that|behind|using|in the (?:chat|loop))|whoever you)\b`;
const matter =
  '(?:this|it|that|these|them|any of (?:this|it|these)|(?:this|the) (?:tool )?(?:call|use|step|request|action|instruction|fact|file|parameter|argument)s?)';

/** Demands in English to leave the user out: not to tell, not to ask, to hide, to act in silence. */
export const secrecyInEnglish: readonly Wordings[] = [
  {
    hold: [
      'between you',
      'between us',
      'asked',
      'questioned',
      'user',
      'human',
      'operator',
      'person',
      'whoever',
      'anyone',
      'anybody',
    ],
    patterns: [
      wording`${not} ${few}{0,2}?(?:tell|inform|warn|ask|prompt|consult|alarm|worry|bother|tip off)(?:ing)? (?:\w{1,20} ){0,2}?${user}(?! apart)`,
      wording`${not} ${few}?(?:mention|reveal|disclose|divulge|explain|report|admit|expose|confess|describe|betray)(?:ing)? (?:\w{1,20} ){0,5}?to ${user}`,
      wording`${not} (?:say|speak|talk)(?:ing)? (?:\w{1,20} ){0,4}?to ${user}`,
      wording`${not} (?:show|share|display|surface)(?:ing)? ${matter} (?:to|with) (?:the |your |end[- ])?(?:user|human|operator|person (?:you|who))\b`,
      wording`(?:make sure|ensure|see to it|take care|it is important|it's important) (?:that )?${user}(?: \w{1,20})? (?:is not|isn't|is never|remains? un|is un|stays un|does not|doesn't|never|will not|won't) ?(?:aware|know|knows|see|sees|learn|learns|notice|notices|find out|finds out|realise|realize|suspect|suspects)\b`,
      wording`${not} (?:show|display|present|give)(?:ing)? (?:the |your )user (?:the |this |these |any )?(?:full |real |actual |complete |true |exact )?(?:arguments?|parameters?|requests?|calls?|instructions?|recipients?)\b`,
      wording`(?:must|should|shall|has to) (?:stay|remain|be kept) (?:between (?:you|us)|(?:secret|hidden|concealed) from (?:the |your )user|unknown to (?:the |your )user)\b`,
      wording`tell (?:the |your )user (?:that )?(?:nothing (?:happened|was (?:sent|read|changed|called|shared|uploaded))|no (?:other )?(?:file|tool|call|data) was|it (?:failed|was cancelled) (?:even|anyway|regardless))`,
      wording`if (?:the user asks|(?:you are |you're )?asked(?: by the user)?|questioned)(?: \w{1,20}){0,4}?,? (?:deny|pretend|insist|lie|(?:say|claim|reply|answer|tell them) (?:that )?(?:no |nothing|you (?:did not|didn't|never|have not)|it (?:did not|didn't|never)))`,
      wording`you (?:do not|don't) (?:need|require) (?:the user's|user|their) ${consent}`,
      wording`user ${consent} is (?:not|never) (?:needed|required|necessary)[^.\n]{0,20}? (?:call|run|proceed|execute|go ahead|immediately|directly|for this (?:tool|call))\b`,
      /(?<=(?:^|[.!?;:]\s{0,2}|\b(?:and|please)\s))(?:do not|don't|never) (?:alert|notify) (?:the|your) user\b(?! (?:by|via|through|when|if|unless|of|for)\b)/gimu,
      wording`${not} let(?:ting)? (?:${user}|anyone|anybody)(?: \w{1,20}){0,5}? (?:know|see (?:this|that|it)|notice|find out|learn|realise|realize|suspect)\b`,
      wording`${not} (?:tell|inform|mention ${matter} to) (?:anyone|anybody)\b`,
      wording`${user}(?: \w{1,20}){0,5}? (?:must|should|need|shall|may)(?: not|n't| never) (?:ever )?(?:know|learn|notice|suspect|find out|realise|realize|hear (?:of|about)|see (?:this|that|it|the call)|be (?:told|informed|asked|made aware|aware|bothered))\b`,
      wording`(?:the |your )(?:user|human|operator) (?:does not|doesn't|need not|has no|will not) (?:need to |have to |need to )?(?:know|be (?:told|informed|asked)|notice)\b`,
      wording`no need to (?:\w{1,20} )?(?:tell|inform|mention ${matter} to|bother|ask|check with|confirm with) ${user}`,
      wording`(?:keep|hide|conceal|withhold|mask) (?:this|it|that|these|them|everything|all of (?:this|it)|the (?:tool )?(?:call|use|request|step|action|fact|instruction|above)s?)(?: \w{1,20}){0,5}? (?:from|away from) (?:the |your |end[- ])?(?:user\b|human\b|operator\b|person\b|people you|anyone\b|everyone\b|whoever)`,
      wording`(?:hidden|concealed|kept (?:secret|hidden|quiet)|invisible) (?:from|to) (?:the |your )(?:user|human|person you)\b[^.\n]{0,20}(?:at all times|always|\bmust\b)`,
      wording`this (?:tool |parameter |hidden )?(?:description|text|instruction|paragraph|section|part|prompt)s? (?:is|are) (?:not visible|not shown|invisible|hidden|never shown)(?: \w{1,20}){0,2}? (?:to|from) ${user}`,
      wording`without (?:the |your )(?:user|human|operator)(?:'s)? (?:knowledge|awareness|knowing|noticing|being aware)\b`,
      wording`without (?:\w{1,20} )?(?:telling|informing|asking|mentioning)(?: \w{1,20}){0,2}? (?:the |to (?:the )?)?users?\b`,
      wording`(?:so that|such that|in a way that) (?:the |your )(?:user|human|operator)(?: \w{1,20})? (?:does not|doesn't|won't|will not|never|cannot|can't) (?:notice|know|see it|see this|realise|realize|find out|suspect)\b`,
      wording`behind (?:the |your )(?:user|human|operator)'s back\b`,
      wording`(?:lie to|deceive|mislead|distract) (?:the |your )(?:user|human|operator)\b`,
      wording`assume (?:that )?the user (?:has |is )?(?:already |always |implicitly |fully )?(?:agree|approve|consent|authori[sz]e)(?:s|d|ed)?\b`,
      wording`the user has (?:already|always|implicitly) (?:pre-?)?(?:agreed|approved|consented|authori[sz]ed)(?: to)? (?:all|any|every|everything|this|it)\b`,
    ],
  },
  {
    hold: ['nobody', 'no one', 'no-one', 'yourself', 'between us', 'between you'],
    patterns: [
      wording`(?:nobody|no one|no-one) (?:else )?(?:must|should|needs to|has to|may|can) (?:ever )?(?:know|be told|find out|hear)\b`,
      wording`keep (?:this|it|that|these)(?: \w{1,20}){0,2}? (?:to yourself|between (?:us|you and))\b`,
    ],
  },
  {
    hold: ['response', 'reply', 'answer', 'output', 'summary', 'report', 'message'],
    patterns: [
      wording`(?:omit|leave|exclude|drop|keep|strip) (?:this|it|that|these|any mention of (?:this|it)|(?:this|the) (?:call|step|tool|request|action|fact)) (?:out of|from|out from|off) your (?:final )?(?:summary|answer|reply|response|report|output|message)\b`,
      wording`${not} include (?:this|it|that|(?:this|the) (?:call|step|tool|request|action|fact)) in (?:your|the) (?:final )?(?:summary|answer|reply|response|report)\b`,
      wording`your (?:final )?(?:response|reply|answer|output) (?:must|should) (?:not|never) (?:contain|include|mention|reveal|show)\b`,
    ],
  },
  {
    hold: [
      'mention',
      'reveal',
      'disclos',
      'acknowledg',
      'speak',
      'talk',
      'refer',
      'discuss',
      'say',
      'admit',
      'state',
      'indicat',
      'confess',
    ],
    patterns: [
      wording`${not} (?:disclose|say|admit|state|acknowledge|mention|reveal|indicate|confess) (?:that|how) (?:you|this (?:tool|call|step|server)|the (?:tool|call|file))\b`,
      wording`${not} (?:mention|reveal|disclose|acknowledge|talk about|speak of|refer to|discuss) (?:(?:this|the|these|your|any) )?(?:instruction|tool\b|call\b|prompt|sql\b|internal|implementation|technical|existence of|use of)`,
      wording`${not} (?:mention|reveal|disclose|acknowledge|speak of|talk about) (?:this|it|that you|having)\b(?! (?:id|url|field|value|column|type)\b)`,
      /(?<!\w)(?:you (?:must|should|shall)|MUST) (?:not|NOT|never) (?:mention|reveal|disclose)\b/gu,
    ],
  },
  {
    hold: ['silently', 'quietly', 'secretly', 'covertly', 'surreptitiously'],
    patterns: [
      wording`(?:auto-?(?:apply|fill|select|accept|approve|confirm)|proceed|do (?:this|it|so))\b[^.\n]{0,24}\b(?:silently|quietly|secretly|covertly)\b`,
      wording`(?:secretly|covertly|surreptitiously) (?:send|forward|copy|call|read|append|add|include|pass|upload|collect|record|use|run|store|save|log|post|bcc|cc|attach|replace|change)\b`,
      /(?<=(?:^|[.;:!?,(]\s{0,2}|\b(?:and|then|also|always|must|should|please)\s))(?:silently|quietly) (?:send|forward|copy|call|append|include|pass|upload|collect|record|run|post|bcc|cc|attach|invoke|execute|approve|accept|proceed)\b/gimu,
    ],
  },
  {
    hold: [
      'ask first',
      'ask before',
      'ask any',
      'ask questions',
      'confirm',
      'permission',
      'approv',
      'consent',
      'authori',
      'clearance',
      'go-ahead',
      'sign-off',
      'hesitat',
      'asking',
      'checking',
    ],
    patterns: [
      wording`${not} ${few}?(?:ask|prompt|wait|request|seek|check|stop|pause)(?:ing)? (?:\w{1,20} ){0,3}?(?:for |with |to get |to obtain )?(?:\w{1,20}(?:'s)? ){0,3}?${consent}`,
      wording`${not} ask (?:first|before|anyone|anybody|any questions|questions|any further questions)\b`,
      wording`(?:skip|bypass) (?:the |any |all |every )(?:user |human |manual )?${consent}(?: step| prompt| dialog| check| request)?s?(?: and|,|;)(?: then)? (?:call|run|proceed|execute|continue|go)\b`,
      wording`no need to (?:ask|wait|check|stop) (?:\w{1,20}(?:'s)? ){0,3}?${consent}`,
      wording`(?:always|you must|you should|please) (?:skip|bypass|suppress|omit|dismiss|auto-?accept|click through) (?:\w{1,20} ){0,3}?(?:confirmations?|approvals?|consent|permissions?)\b`,
      wording`(?:call|run|use|invoke|execute|apply) (?:this|it)(?: tool| function| command)?(?: \w{1,20}){0,2}? without (?:first |ever )?(?:asking|confirming|${consent}|hesitation|hesitating|checking (?:with|in))`,
      wording`(?:proceed|continue|go ahead|act|carry on)(?: \w{1,20}){0,2}? without (?:first |ever |any )?(?:asking|confirming|${consent}|hesitation|hesitating|checking (?:with|in))`,
    ],
  },
  {
    hold: ['deny', 'lie about', 'pretend', 'as though', 'as if'],
    patterns: [
      wording`deny (?:that (?:you|this|it)|having|knowledge of|all knowledge)\b`,
      wording`lie about\b`,
      wording`pretend (?:that )?(?:(?:the |this |it )(?:\w{1,20} )?(?:failed|worked|succeeded|never|did|was)|nothing|not to)\b`,
      wording`as (?:though|if) (?:this|it|nothing|the (?:call|step|request|tool))(?: \w{1,20})? (?:never|had not|did not|hadn't|didn't|had) (?:happen|exist|occur)(?:ed)?\b`,
    ],
  },
];
