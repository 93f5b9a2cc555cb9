import { wording, type Wordings } from '../wording.ts';

const itself = '(?:this|it)(?: tool| function| server)?';
const asked =
  '(?:questions?|quer(?:y|ies)|requests?|inquir(?:y|ies)|prompts?|mentions?|conversations?|messages?|tasks?|topics?)';
// "Each question of the survey" is one of a list, not whatever is asked.
const anyAsked = `(?:any|every|each|all)(?: and all)? (?:of the )?(?:[\\w-]{1,20} ){0,3}?${asked}(?! (?:of|in|from|to) (?:the|a|an|this|that|its)\\b)`;
const demand = '(?:must|shall|have to|has to|are required to|is required to|need to|should always|must always)';
const atOnce = '(?:immediately|instantly|right away|at once|without delay|first thing)';

const english: readonly Wordings[] = [
  {
    hold: ['immediately', 'instantly', 'right away', 'at once', 'without delay', 'first thing'],
    patterns: [
      wording`${demand} (?:always )?${atOnce},? (?:use|call|invoke|run|consult) ${itself}\b`,
      wording`${demand} be ${atOnce} (?:used|called|invoked|run|consulted)\b`,
      wording`${demand} (?:always )?(?:use|call|invoke|run|consult|be (?:used|called|invoked|run|consulted))(?: ${itself})? ${atOnce},? (?:(?:for|on|with) (?:any|every|each|all)|(?:when|whenever|if|as soon as) (?:the )?user)\b`,
    ],
  },
  {
    hold: ['any', 'every', 'each', 'all'],
    patterns: [
      wording`(?:${demand}|always|mandatory: ?|required: ?|critical: ?) (?:always |first |immediately )?(?:use|call|invoke|run|consult) ${itself} (?:first |immediately )?(?:for|on|with|to answer|to handle|when (?:answering|handling)|before answering) ${anyAsked}\b`,
      wording`${demand} (?:always |first |immediately )?be (?:used|called|invoked|run|consulted) (?:first |immediately )?(?:for|on|with|to answer|to handle|when (?:answering|handling)|before answering) ${anyAsked}\b`,
      wording`(?:for|on|with|to answer) ${anyAsked} (?:about|on|related to|relating to|regarding|concerning|involving|that)\b[^.\n]{0,60}?,? (?:you )?(?:${demand}|always) (?:always |first |immediately )?(?:use|call|invoke|run|consult) ${itself}\b`,
      wording`(?:whenever|any time|anytime|every time|each time|if|when) (?:the )?user (?:asks?|mentions?|says?|talks?|inquires?) (?:you )?(?:anything|something|a question|any question|any) ?(?:about|on|related to|relating to|regarding|concerning)?[^.\n]{0,60}?,? (?:you )?(?:${demand}|always|immediately) (?:always |first |immediately )?(?:use|call|invoke|run|consult) ${itself}\b`,
      wording`(?:${demand}|always) (?:always |first |immediately )?(?:use|call|invoke|run|consult) ${itself} (?:first |immediately )?(?:whenever|any time|anytime|every time|each time|if|when) (?:the )?user (?:asks?|mentions?|says?|talks?|inquires?) (?:anything|something|a question|any question|any)\b`,
    ],
  },
];

const polish: Wordings = {
  hold: ['natychmiast', 'od razu', 'niezwłocznie', 'każde', 'każdym', 'wszystki'],
  patterns: [
    wording`(?:musisz|należy|trzeba|masz) (?:natychmiast|od razu|niezwłocznie|bezzwłocznie) (?:użyć|wywołać|skorzystać z|uruchomić)(?!\p{L})`,
    wording`(?:natychmiast|niezwłocznie|od razu) (?:użyj|wywołaj|uruchom|skorzystaj z) (?:tego|to) (?:narzędzi\p{L}*)`,
    wording`(?:przy|dla|na) (?:każdym|każdego|każde|wszystkich) (?:\p{L}{1,15} )?(?:pytani|zapytani)\p{L}* [^.\n]{0,40}?(?:musisz|zawsze|natychmiast) (?:\p{L}{1,15} )?(?:użyj|użyć|wywołaj|wywołać)(?!\p{L})`,
  ],
};

const german: Wordings = {
  hold: ['sofort', 'unverzüglich', 'umgehend', 'jeder frage', 'jede frage', 'allen fragen', 'alle fragen'],
  patterns: [
    wording`(?:musst|müssen|muss|ist|sind) (?:\p{L}{1,15} ){0,3}?(?:sofort|unverzüglich|umgehend) (?:\p{L}{1,15} ){0,2}?(?:zu )?(?:verwend|benutz|nutz|aufruf|aufzuruf)\p{L}*`,
    wording`(?:verwende|benutze|nutze|rufe)n?(?: sie)? (?:dieses (?:tool|werkzeug)|es) (?:sofort|unverzüglich|umgehend)(?!\p{L})`,
    wording`(?:bei|für|auf) (?:jeder|jede|allen|alle) (?:\p{L}{1,20} )?frage(?:n)? [^.\n]{0,50}?(?:musst|müssen|muss|immer|stets|sofort) [^.\n]{0,30}?(?:verwend|benutz|nutz|aufruf)\p{L}*`,
  ],
};

const french: Wordings = {
  hold: ['immédiatement', 'aussitôt', 'sans délai', 'toute question', 'chaque question', 'toutes les questions'],
  patterns: [
    wording`(?:dois|devez|doit|faut) (?:toujours )?(?:immédiatement|aussitôt|sans délai) (?:être )?(?:utilis|appel|invoqu)\p{L}*|(?:dois|devez|doit|faut) (?:utiliser|appeler|invoquer) (?:immédiatement|aussitôt|sans délai) (?:cet outil|ceci)`,
    wording`(?:utilise[sz]?|appelle|appelez|invoque[sz]?) (?:immédiatement|aussitôt|sans délai) cet outil`,
    wording`(?:pour|à|lors de) (?:toute|chaque|toutes les) questions? [^.\n]{0,50}?(?:dois|devez|toujours|immédiatement) [^.\n]{0,20}?(?:utilis|appel|invoqu)\p{L}*`,
  ],
};

const spanish: Wordings = {
  hold: ['inmediatamente', 'de inmediato', 'cualquier pregunta', 'toda pregunta', 'cada pregunta'],
  patterns: [
    wording`(?:debes|debe|tienes que|tiene que|hay que) (?:usar|utilizar|llamar a|invocar) (?:inmediatamente|de inmediato) esta herramienta|(?:debes|debe|tienes que) (?:inmediatamente|de inmediato) (?:usar|utilizar|llamar|invocar)|(?:debes|debe|tienes que) (?:usar|utilizar|invocar) esta herramienta (?:inmediatamente|de inmediato)`,
    wording`(?:usa|use|utiliza|utilice|llama|invoca) (?:inmediatamente|de inmediato) (?:a )?esta herramienta`,
    wording`(?:para|ante|en) (?:cualquier|toda|cada) pregunta [^.\n]{0,50}?(?:debes|siempre|inmediatamente) [^.\n]{0,20}?(?:us|utili|llam|invoc)\p{L}{1,8}`,
  ],
};

const portuguese: Wordings = {
  hold: ['imediatamente', 'de imediato', 'qualquer pergunta', 'toda pergunta', 'cada pergunta'],
  patterns: [
    wording`(?:deve|devem|precisa|tem que|tem de) (?:usar|utilizar|chamar|invocar) (?:imediatamente|de imediato) (?:esta|essa) ferramenta|(?:deve|devem|tem que) (?:imediatamente|de imediato) (?:usar|utilizar|chamar|invocar)|(?:deve|devem|tem que) (?:usar|utilizar|chamar) (?:esta|essa) ferramenta (?:imediatamente|de imediato)`,
    wording`(?:use|utilize|chame|invoque) (?:imediatamente|de imediato) (?:esta|essa) ferramenta`,
    wording`(?:para|em|diante de) (?:qualquer|toda|cada) pergunta [^.\n]{0,50}?(?:deve|sempre|imediatamente) [^.\n]{0,20}?(?:us|utili|cham|invoc)\p{L}{1,8}`,
  ],
};

const russian: Wordings = {
  hold: ['немедленно', 'сразу', 'незамедлительно', 'любой вопрос', 'любом вопросе', 'любого вопроса', 'любые вопросы'],
  patterns: [
    wording`(?:обязан\p{L}{0,2}|должен|должны|должна|необходимо|нужно) (?:немедленно|сразу(?: же)?|незамедлительно) (?:использовать|вызвать|вызывать|применить|применять)(?!\p{L})`,
    wording`(?:немедленно|сразу(?: же)?|незамедлительно) (?:используй|вызывай|вызови|применяй)(?:те)? (?:этот инструмент|его)`,
    wording`(?:на|при|для) (?:любой|любом|любого|любые|каждый|каждом) вопрос\p{L}{0,3} [^.\n]{0,50}?(?:обязательно|всегда|немедленно|должен|должны) [^.\n]{0,20}?(?:использ|вызы|вызв|примен)\p{L}*`,
  ],
};

const asian: Wordings = {
  hold: [
    '立即',
    '立刻',
    '马上',
    '馬上',
    '问题',
    '問題',
    '提问',
    '直ちに',
    'すぐに',
    '即座に',
    '質問',
    '즉시',
    '질문',
    '문의',
  ],
  patterns: [
    /(?:必须|必須|务必|務必|一定要)(?:立即|立刻|马上|馬上|第一时间)(?:使用|调用|調用)/gu,
    /(?:任何|所有|一切|凡是|每个)[^。，；\n]{0,20}(?:问题|問題|提问)[^。；\n]{0,12}?(?:必须|必須|务必|務必|都要|一律)(?:立即|立刻|马上|首先|先|优先)?(?:使用|调用|調用)/gu,
    /(?:直ちに|すぐに|即座に)(?:必ず)?(?:このツール|本ツール|これ)を(?:使用|利用|呼び出|実行)(?:し|す)/gu,
    /(?:すべて|全て|あらゆる|どんな|いかなる)(?:の)?[^。、\n]{0,20}(?:質問|問い合わせ)[^。\n]{0,15}?(?:必ず|直ちに|すぐに|即座に|常に)[^。\n]{0,15}?(?:使用し|利用し|呼び出し|呼び出す|実行し)/gu,
    /(?:모든|어떤|어떠한|관련된 모든)[^.\n]{0,25}(?:질문|문의)[^.\n]{0,20}?(?:반드시|즉시|바로|무조건|항상)[^.\n]{0,20}?(?:사용|호출|실행)(?:하세요|하십시오|해야|해라|하라|할 것|해 ?주세요)/gu,
    /(?:반드시|무조건|꼭) ?(?:즉시|바로|곧바로) ?(?:이|본|해당) ?(?:도구|툴)[를을]? ?(?:먼저 )?(?:사용|호출)(?:하세요|하십시오|해야|해라|하라|할 것)|(?:즉시|곧바로) ?(?:이|본) ?(?:도구|툴)[를을]? ?(?:사용|호출)(?:하세요|하십시오|해야|해라|하라|할 것)/gu,
  ],
};

/** Demands to be called at once, or for whatever is asked of a whole field. */
export const urgentCallWordings: readonly Wordings[] = [
  ...english,
  polish,
  german,
  french,
  spanish,
  portuguese,
  russian,
  asian,
];
