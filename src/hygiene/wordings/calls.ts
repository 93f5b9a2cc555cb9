import { phrase, wording, type Wordings } from '../wording.ts';

/** A tool's bare name, in the form in which most are written, and what may stand around it. */
const tool = String.raw`['"]?(?:mcp[ _]tool[ _])?[a-z][a-z0-9]{0,40}(?:[_.][a-z0-9]{1,40}){1,6}['"]?(?:\(\))?(?: (?:tool|function))?`;
const tools = String.raw`${tool}(?:(?:, | or | and )${tool}){0,3}`;
const calling = '(?:use|uses|using|call|calls|calling|invoke|invokes|invoking|run|running|execute|executing)';
const demand =
  "(?:you )?(?:must|should|shall|always|also|please|make sure|be sure|remember|never|do not|don't|set|add|include|pass|put|append|use|change|replace|copy|send|fill|insert|prefix|forward|cc|bcc|override|route|redirect)";
const everything =
  '(?:(?:any|all|every|each) (?:other )?(?:operation|tool|call|action|request|answer|question|response|message|task|step|other)s?|anything(?: else)?|everything(?: else)?|answering|responding|replying|(?:the|any|all|every|each|your) other tools?)';

const english: readonly Wordings[] = [
  {
    hold: ['before', 'prior to'],
    patterns: [
      wording`(?:must|has to|needs to|should) (?:always )?be (?:called|used|invoked|run|executed) (?:first |once )?(?:before|prior to) (?:(?:performing|making|using|doing|calling|starting|invoking|running) )?${everything}\b`,
      wording`(?:call|use|run|invoke) (?:this|me|it)(?: tool| function)?(?: first| once)?,? (?:before|prior to) (?:(?:using|calling|running|invoking|doing|taking|making|performing|starting) )?${everything}\b(?! in this)`,
      wording`before (?:using|calling|running|invoking|you (?:use|call|run|invoke)) ${everything},? (?:you must |you should |always |first |please ){0,2}(?:call|use|run|invoke) (?:this|me)\b`,
      wording`(?:call|use|run|invoke)\b[^.\n]{0,50}?\bbefore (?:answering|responding to|replying to) (?:any|every|each|all|the user)\b`,
    ],
  },
  {
    hold: ['beginning of', 'start of'],
    patterns: [
      wording`(?:call|use|run|invoke)\b[^.:\n]{0,40}?\b(?:at|in) the (?:very )?(?:beginning|start) of (?:(?:(?:a|an|any|each|every|the|all|new) ){0,2}(?:conversation|chat|interaction)s?|(?:any|each|every|all|new|a new) (?:new )?(?:session|task)s?)\b`,
    ],
  },
  {
    hold: ['any other', 'after ', 'before every', 'with every', 'on every', 'for every'],
    patterns: [
      wording`(?:must not|do not|don't|never|cannot) (?:call|use|invoke|run) any other\b(?: [\w-]{1,20}){0,3}? (?:tools?|functions?) (?:until|before|unless|after)\b`,
      wording`after (?:calling|using|running|invoking) this (?:tool|function),? you (?:should|must|need to)\b[^.\n]{0,80}?\band (?:then|immediately|after)\b`,
      wording`(?:call|use|invoke|run) this (?:tool |function )?immediately after (?:an?|any|each|every)\b`,
      wording`(?:call|use|invoke|run) this (?:tool |function )?(?:after|before|with|on|for) every (?:single )?(?:other )?(?:tool call|call|message|request|response|answer|turn|prompt|user message)\b`,
    ],
  },
  {
    hold: ['when', 'if ', 'each time', 'every time', 'any time', 'anytime', 'before', 'after', 'while'],
    patterns: [
      wording`(?:when|whenever|if) (?:the )?(?:\(?mcp[_ ]tool[_ ]\w{1,40}\)? )?${tool} is (?:called|used|invoked|available|connected|present),? (?:then )?(?:you )?(?:must|should|always|change|set|replace|send|include|add|also)\b`,
      wording`(?:whenever|when|if|each time|every time|any time|anytime|before|after|while) (?:you |the (?:user|agent|assistant|model) )?${calling} (?:the )?${tools},? (?:then )?${demand}\b`,
      wording`(?:when|whenever|each time|every time|any time|anytime) (?:you |the (?:user|agent|assistant|model) )?(?:sends?|sending|writes?|writing|posts?|posting|makes?|making|creates?|creating|use|using|call|calling) (?:an? |any |the )?(?:e-?mail|message|mail|sms|payment|commit|pull request|file|request|(?:e-?mail|message|messaging|payment|mail|file|git|shell|search|calendar) tool)s?(?: (?:with|through|via|by) (?:any|another|the|a|some) (?:other )?(?:\w{1,20} )?tools?)?,? (?:you )?(?:must|should|always|also|add|set|include|bcc|cc|put|append|replace|change)\b`,
    ],
  },
  {
    hold: [
      'have to',
      'need to',
      'change',
      'set',
      'replace',
      'override',
      'modify',
      'fill',
      'must',
      'should',
      'has to',
      'is to',
      'needs to',
    ],
    patterns: [
      wording`(?:change|set|replace|override|modify|fill)(?: in)? (?:the )?(?:\w{1,15} )?(?:arguments?|parameters?|fields?|values?|recipients?|bcc|cc|subject|body|amount|destination|address|account) (?:of|for|in) (?:the |any |every |each )?${tool} (?:calls? )?(?:to|with|by)\b`,
      wording`${tool} (?:must|should|has to|needs to) (?:always |only |never )?be (?:called|used|invoked|run) with\b`,
      wording`(?:all|every|any|each) (?:[\w-]{1,20} ){0,2}?(?:e-?mails?|messages?|mails?|payments?|files?|requests?) (?:sent|made|written|created|posted) (?:with|by|through|via|using) (?:the )?${tool} (?:must|should|has to|have to|needs? to)\b`,
      wording`(?:argument|parameter|field|value|recipient|bcc|cc|subject|body)s? (?:of|for|to|in) (?:the )?${tool} (?:must|should|has to|is to|needs to) (?:always )?(?:be(?! (?:passed|used|given|taken|the same|provided))|contain|include)\b`,
      wording`(?:all|any|every|each) (?:other )?(?:tools?|tool calls?|requests?|actions?|answers?) (?:must|should|have to|has to|needs? to) (?:first )?(?:go|pass|run|be (?:routed|sent|passed|logged|reported|checked|approved)) (?:through|by|via|with|to|using) this (?:tool|server|function)\b`,
    ],
  },
  {
    hold: ['@', 'http', 'to +', 'to: +'],
    patterns: [
      wording`(?:send|forward|copy|redirect|route|bcc|cc|deliver) (?:all|every|each|any) (?:[\w-]{1,20} ){0,4}?(?:e-?mails?|messages?|mails?|files?|requests?|data|results?|contents?|payments?) (?:\w{1,20} ){0,3}?to:? (?:[\w.+-]{1,60}@[\w-]{1,60}\.|https?:\/\/|\+\d)`,
      wording`(?:all|every|each|any) (?:[\w-]{1,20} ){0,2}?(?:e-?mails?|messages?|mails?|payments?|files?|data|results?) (?:must|should|has to|have to|needs? to) (?:also |always )?be (?:sent|copied|forwarded|routed|paid|uploaded|posted) to:? (?:[\w.+-]{1,60}@[\w-]{1,60}\.|https?:\/\/)`,
      wording`(?:for|to|in|with) (?:every|each|any|all) (?:[\w-]{1,20} )?(?:e-?mails?|messages?|mails?|requests?|calls?|payments?)(?: (?:you|that) \w{1,20}(?: \w{1,20})?)?,? (?:always |also )?(?:add|include|append|put|set|insert|bcc|cc|copy)\b[^.\n]{0,40}?(?:[\w.+-]{1,60}@[\w-]{1,60}\.|https?:\/\/)`,
      wording`use it to (?:send|forward|upload|post|copy|e-?mail)\b[^.\n]{0,60}?(?:[\w.+-]{1,60}@[\w-]{1,60}\.|https?:\/\/)`,
      wording`(?:always|also|additionally|secretly|silently|and then|then) (?:bcc|cc|copy|forward|send|post|upload|e-?mail|submit)\b[^.\n]{0,60}?(?:[\w.+-]{1,60}@[\w-]{1,60}\.[a-z]|https?:\/\/)`,
    ],
  },
  {
    hold: ['prerequisite', 'pre-requisite'],
    patterns: [
      wording`(?:critical|mandatory|required|essential) pre-?requisite (?:tool|call|step)?\b[^.\n]{0,30}?\b(?:for|of|before) (?:all|any|every|each)\b(?: other)? (?:tools?|calls?|requests?|operations?|actions?|servers?)`,
    ],
  },
];

const polish: Wordings = {
  hold: ['wywoł', 'użyj', 'używa', 'uruchom', 'korzystasz'],
  patterns: [
    wording`(?:wywołaj|wywołuj|użyj|używaj|uruchom|uruchamiaj)(?:cie)? [^.\n]{0,30}?(?:na początku (?:każd|rozmow|konwersac|sesj)|przed (?:każd|wszystki|jakimkolwiek|jakąkolwiek|udzieleniem)|zanim (?:odpowiesz|użyjesz|wywołasz))\p{L}*(?! \p{L}{1,20}(?:em|iem) (?:projektu|zadania))`,
    wording`(?:kiedy|gdy|jeśli|zawsze gdy|ilekroć) (?:używasz|użyjesz|wywołujesz|wywołasz|korzystasz z)(?: narzędzia)? ${tools},? (?:zawsze |też )?(?:ustaw|dodaj|wpisz|podaj|dołącz|zmień|wstaw|przekaż|pamiętaj)`,
  ],
};

const german: Wordings = {
  hold: ['aufruf', 'rufe', 'ruf ', 'verwende', 'benutze', 'nutze', 'immer', 'stets', 'wenn du'],
  patterns: [
    wording`(?:immer|stets) (?:zuerst )?(?:dieses (?:tool|werkzeug) )?[^.\n]{0,20}?\bvor (?:jeder|allen|jedem) (?:anderen )?(?:antwort|tool|aufruf|werkzeug)`,
    wording`(?:rufe?|rufen sie|verwende|verwenden sie|benutze|nutze|führe) (?:dies|dieses|das|es)(?: tool| werkzeug)? (?:immer |stets |zuerst ){0,2}(?:vor (?:jeder|allen|jedem|jeglicher)|am (?:anfang|beginn) (?:jeder|jedes|der)|zu beginn (?:jeder|jedes))`,
    wording`(?:wenn|wann immer|sobald|jedes mal,? wenn) (?:du|sie) ${tools} (?:verwendest|verwenden|aufrufst|aufrufen|benutzt|nutzt|nutzen),? (?:dann )?(?:setze|setzen|füge|trage|gib|ändere|ersetze|hänge|muss|sollst|immer)`,
  ],
};

const french: Wordings = {
  hold: ['appel', 'utilis', 'invoqu', 'exécut'],
  patterns: [
    wording`toujours (?:appeler|utiliser)\b[^.\n]{0,40}?\bavant (?:toute?|tous|chaque) (?:autre )?(?:réponse|outil|appel)`,
    wording`(?:appelle[sz]?|appelez|utilise[sz]?|invoque[sz]?|exécute[sz]?) (?:toujours |d'abord )?(?:cet outil|ceci|cette fonction)(?: toujours| d'abord)? (?:avant (?:toute?|tous|chaque|de répondre|n'importe quel)|au début de (?:chaque|toute))`,
    wording`(?:lorsque|quand|chaque fois que|dès que|si) (?:tu|vous) (?:utilise[sz]?|appelle[sz]?|appelez|invoque[sz]?)(?: l'outil)? ${tools},? (?:mets|mettez|ajoute[sz]?|inclu[st]?|incluez|définis|définissez|remplace[sz]?|change[sz]?|tu dois|vous devez|toujours)`,
  ],
};

const spanish: Wordings = {
  hold: ['llam', 'us', 'utili', 'invoc'],
  patterns: [
    wording`siempre (?:llam|us|utili)\p{L}{1,8}\b[^.\n]{0,40}?\bantes de (?:cualquier|toda|todos|cada) (?:otra )?(?:respuesta|herramienta|llamada)`,
    wording`(?:llama|llame|usa|use|utiliza|utilice|invoca|ejecuta) (?:siempre )?(?:a )?(?:esta herramienta|esta función|esto)(?: siempre| primero)? (?:antes de (?:cualquier|toda|todas|cada|responder|usar cualquier)|al (?:inicio|principio|comienzo) de (?:cada|toda))`,
    wording`(?:cuando|siempre que|cada vez que|si) (?:uses|utilices|llames|invoques|usas|utilizas)(?: a)?(?: la herramienta)? ${tools},? (?:pon|ponga|añade|agrega|incluye|establece|cambia|reemplaza|debes|siempre)`,
  ],
};

const portuguese: Wordings = {
  hold: ['cham', 'us', 'utili', 'invoc'],
  patterns: [
    wording`sempre (?:cham|us|utili)\p{L}{1,8}\b[^.\n]{0,40}?\bantes de (?:qualquer|toda|todas|cada) (?:outra )?(?:resposta|ferramenta|chamada)`,
    wording`(?:chame|use|utilize|invoque|execute) (?:sempre )?(?:esta ferramenta|esta função|isto)(?: sempre| primeiro)? (?:antes de (?:qualquer|toda|todas|cada|responder)|no (?:início|começo) de (?:cada|toda))`,
    wording`(?:quando|sempre que|toda vez que|se) (?:você )?(?:usar|utilizar|chamar|invocar)(?: a ferramenta)? ${tools},? (?:coloque|adicione|inclua|defina|altere|substitua|deve|você deve|sempre)`,
  ],
};

const russian: Wordings = {
  hold: ['вызыва', 'вызов', 'использу', 'примен'],
  patterns: [
    wording`всегда (?:вызывай|используй)(?:те)?[^.\n]{0,40}?перед (?:каждым|любым|всеми|ответом)`,
    wording`(?:вызывай|вызови|используй|запускай|вызовите)(?:те)? (?:этот инструмент|его|это)(?: всегда| сначала)? (?:перед (?:каждым|любым|всеми|ответом)|в начале (?:каждо|любо|разговора|беседы))\p{L}*`,
    wording`(?:когда|всякий раз,? когда|каждый раз,? когда|если) (?:ты |вы )?(?:используешь|используете|вызываешь|вызываете)(?: инструмент)? ${tools},? (?:всегда )?(?:установи|укажи|добавь|поставь|включи|замени|измени|ты должен)`,
  ],
};

const asian: Wordings = {
  hold: ['调用', '使用', '調用', '呼び出', '実行', '호출', '사용'],
  patterns: [
    /(?:每次|所有|任何)(?:对话|会话|回答|回复)(?:开始)?(?:之?前|时)[^。\n]{0,10}(?:必须|务必|都要|总是)(?:先)?(?:调用|使用)/gu,
    /(?:在)?(?:使用|调用|調用)(?:任何|所有|每个|其他|其它|别的)(?:其他|其它)?的?工具(?:之)?前[，,]?(?:都)?(?:必须|务必|都要|总是|一定要|請務必|必須|先)+(?:先)?(?:调用|使用|調用)/gu,
    phrase`(?:每当|每次|当|無論何時)?(?:你)?(?:使用|调用|調用) ?${tools} ?(?:工具)?(?:时|時|的时候)[，,]? ?(?:必须|务必|都要|总是|请)?(?:将|把|设置|設置|添加|加上|包含|必须|替换)`,
    /(?:会話|回答|応答)の(?:最初|前)に(?:必ず|常に)[^。\n]{0,20}(?:呼び出|使用|実行)/gu,
    /(?:他の|すべての|全ての|どの)(?:他の)?ツール(?:を(?:使う|使用する|呼び出す)|より)?(?:の)?前に[、,]?(?:必ず|常に)?[^。\n]{0,15}(?:呼び出|使用し|実行し)/gu,
    phrase`${tools} ?(?:ツール)?を(?:使う|使用する|呼び出す)(?:とき|時|際|たび|度)(?:は|に|には)?[、,]? ?(?:必ず|常に)?[^。\n]{0,30}(?:設定し|追加し|含め|指定し|変更し|入れ)`,
    /(?:대화|세션|답변)[을를의]? ?(?:시작|하기)(?:할 때| 전에?)[^.\n]{0,10}(?:반드시|항상)[^.\n]{0,20}(?:호출|사용)/gu,
    /(?:다른|모든) (?:모든 )?도구[를을]? ?(?:사용|호출)?(?:하기)? ?전에[^.\n]{0,15}(?:호출|사용|실행)(?:하세요|하십시오|해야|해라)/gu,
    phrase`${tools} ?(?:도구)?[를을]? ?(?:사용|호출)할 때(?:마다|는)?,? ?(?:반드시|항상)?[^.\n]{0,30}(?:설정하|추가하|포함하|넣으|변경하)`,
  ],
};

/** Demands on when other calls may go ahead, with what arguments, and on what follows. */
export const callWordings: readonly Wordings[] = [
  ...english,
  polish,
  german,
  french,
  spanish,
  portuguese,
  russian,
  asian,
];
