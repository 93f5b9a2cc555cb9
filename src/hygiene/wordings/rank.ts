import { wording, type Wordings } from '../wording.ts';

const others =
  '(?:(?:any|all|every) (?:of )?(?:the )?others\\b|(?:any|all|every) other(?= ?(?:[.,;:!?)]|$|to |for |when ))|(?:any|all|every) (?:other |alternative |competing |similar )(?:[\\w-]{1,20} ){0,2}?(?:tools?|functions?|servers?)|other (?:mcp |similar |competing )?(?:tools|servers)|the other tools|(?:any|all|every) (?:other )?(?:alternatives?|competitors?)\\b)';

const english: readonly Wordings[] = [
  {
    hold: ['use this', 'just this', 'exclusively', 'only'],
    patterns: [
      wording`the only (?:correct|right|valid|proper|approved|allowed|acceptable|trusted|authori[sz]ed|official|reliable|safe|legitimate|permitted|sanctioned)(?: [\w-]{1,20}){0,2} (?:tool|function|server)\b`,
      wording`(?:the|your) only (?:[\w-]{1,20} ){0,3}?(?:tool|function|server) (?:that )?(?:you|the (?:agent|model|assistant)|agents|models) (?:should|may|can|must|shall|are (?:allowed|permitted) to|is (?:allowed|permitted) to|ought to) (?:ever )?(?:use|call|trust|rely on|invoke|consider)\b`,
      wording`use (?:only|just|exclusively) this (?:tool|server|one)\b(?! (?:for|to|if|when)|')|use this (?:tool |one )?(?:and|,) (?:no|nothing|never any) other`,
      wording`the only (?:[\w-]{1,20} ){0,3}?(?:tool|server) you(?:'ll| will)? ever need\b`,
      wording`only (?:ever )?(?:use|trust|call) this (?:tool|server)(?: and (?:no|never any) others?|,? never (?:any )?others?|,? (?:and )?ignore (?:all |the |any )?others?)`,
    ],
  },
  {
    hold: ['primary tool'],
    patterns: [/(?<!\w)(?:THE|AS|AS THE|YOUR) PRIMARY TOOL(?!\w)|(?<=^[ \t]{0,40})PRIMARY TOOL(?!\w)/gmu],
  },
  {
    hold: ['primary'],
    patterns: [wording`primary \w{1,20} tool instead of\b`],
  },
  {
    hold: [' this '],
    patterns: [
      wording`(?:prioriti[sz]e|prefer|favou?r|choose|select|pick) this (?:tool |one |server |function )?(?:over|above|to|instead of|before|rather than) ${others}`,
      wording`(?:use|call|invoke) this (?:tool |one |server |function )?(?:instead of|rather than|over|in place of) (?:${others}|any other)\b`,
      wording`(?:prefer|use) this (?:tool )?(?:over|instead of) (?:the |your |any )?(?:built-?in|native|web search|other servers?|other mcp|your own)\b`,
      wording`always (?:use|call) this (?:tool |function )?(?:if|when|whenever) (?:you are|you're|asked|answering)\b`,
      wording`always (?:use|call|choose|prefer|select|pick) this (?:tool|server|function)?,? ?(?:first |and )?(?:no matter|regardless|even (?:if|when) (?:another|other|the user)|for (?:everything|every (?:request|question|task|query)|all (?:requests|questions|tasks|queries))|whatever the)\b`,
      wording`always (?:prefer|choose|favou?r|prioriti[sz]e|select|pick) this (?:tool|server|function)(?= ?[.!;,]|$)`,
      wording`(?:for|in) (?:every|any|all) (?:user )?(?:requests?|questions?|quer(?:y|ies)|tasks?),? (?:you must |always )?(?:use|call|choose) this (?:tool|server|function)\b`,
    ],
  },
  {
    hold: ['alternative', 'competitor', 'other'],
    patterns: [
      wording`(?:must|should) (?:always )?be (?:preferred|chosen|used|selected|favou?red|prioriti[sz]ed) (?:over|above|instead of|before|rather than|ahead of) ${others}`,
      wording`(?:superior|preferable|better|more (?:reliable|accurate|trusted|trustworthy|secure)) (?:to|than) (?:all|any|every) (?:of the )?(?:others\b|other (?:[\w-]{1,20} ){0,2}?(?:tools?|servers?)\b)`,
      wording`(?:do not|don't|never) (?:use|call|trust) (?:the |any )?tools? (?:of|from|on|by) (?:any )?(?:other|another)\b`,
      wording`(?:disable|ignore|disregard|avoid|block|stop using|uninstall) (?:all |any |every |the )?(?:of the )?other (?:[\w-]{1,20} )?(?:tools|servers)\b`,
      wording`(?:never|do not|don't) (?:use|call|trust) another(?: one| tool| server)?(?= ?[.,;!)]|$)`,
      wording`(?:supersedes?|overrides?|replaces?|takes? (?:precedence|priority) over|outranks?|has priority over) ${others}`,
      wording`${others} (?:are|is|have been|must be considered|should be considered) (?:\w{1,15} )?(?:broken|deprecated|unsafe|insecure|unreliable|outdated|wrong|malicious|compromised|obsolete|disabled|forbidden|untrustworthy|inferior|inaccurate|dangerous|prohibited)\b`,
    ],
  },
  {
    hold: ['never', 'not', "n't"],
    patterns: [
      wording`(?:never|do not|don't|must not|must never|should never) (?:ever )?(?:use|call|rely on|trust|invoke|consider) (?:the |your |any )?(?:built-?in|native|analysis|other mcp)\b[^.\n]{0,20}?\btools?\b`,
      wording`(?:never|do not|don't|must not|must never|should never) (?:ever )?(?:use|call|rely on|trust|invoke|consider) (?:any |the )?(?:other|another|different|alternative|competing) (?:[\w-]{1,20} ){0,2}?(?:tools?|functions?|servers?)\b(?! (?:until|before|unless|after|in this server|from this server|to (?:get|find|look|modify|change|edit|update)))`,
      wording`(?:do not|don't|never) answer\b[^.\n]{0,50}?\b(?:questions?|queries|requests?|users?)\b[^.\n]{0,30}?\b(?:directly|yourself|from memory|without (?:calling|using))\b`,
      wording`(?:never|do not|don't) (?:assume (?:any |prior )?knowledge|(?:rely on|trust|use) (?:your (?:own |prior |internal |training |built-in )?|own |prior |internal |training )(?:knowledge|data|memory))\b(?! base)`,
    ],
  },
  {
    hold: [
      'always call when',
      'always use when',
      'always invoke when',
      'always call this',
      'always use this',
      'always invoke this',
    ],
    patterns: [wording`always (?:call|use|invoke) (?:this (?:tool )?)?when (?:writing|answering|coding|generating)\b`],
  },
];

const elsewhere: Wordings = {
  hold: ['narzędzi', 'werkzeug', 'tool', 'outil', 'herramienta', 'ferramenta', 'инструмент', '工具', 'ツール', '도구'],
  patterns: [
    wording`(?:to )?(?:jedyne|główne) (?:właściwe|poprawne|dozwolone|słuszne|zaufane) narzędzie|jedyne narzędzie(?: \p{L}{1,15}){0,3},? (?:którego|jakiego) (?:wolno|powinieneś|powinno|możesz|należy)`,
    wording`(?:nigdy nie|nie) (?:używaj|wywołuj|korzystaj z) (?:żadnych |żadnego )?inn\p{L}{1,3} narzędz\p{L}*`,
    wording`das einzig(?:e)? (?:richtige|korrekte|zulässige|erlaubte|vertrauenswürdige) (?:tool|werkzeug)|das einzige (?:[\p{L}-]{0,20}?)(?:tool|werkzeug),? das du (?:\p{L}{1,15} ){0,2}?(?:verwenden|benutzen|nutzen|aufrufen)`,
    wording`(?:verwende|verwenden sie|benutze|nutze|rufe) (?:nie|niemals|keine?|auf keinen fall) (?:\p{L}{1,10} )?ander\p{L}{1,2} (?:\p{L}{1,15} )?(?:tools?|werkzeuge?)`,
    wording`le seul outil (?:correct|valable|autorisé|fiable)|le seul outil(?: \p{L}{1,15}){0,3} (?:que|dont) (?:tu|vous) (?:dois|devez|peux|pouvez|devrais|devriez)`,
    wording`n(?:e |')(?:utilise[sz]?|appelle[sz]?|appelez) (?:jamais|pas) (?:d'|un |les )?autres? (?:\p{L}{1,15} )?outils?`,
    wording`la única herramienta (?:correcta|válida|permitida|fiable)|la única herramienta(?: \p{L}{1,15}){0,3} que (?:debes|puedes|deberías|debe|has de) (?:usar|utilizar|llamar)`,
    wording`(?:nunca|no) (?:uses|use|utilices|utilice|llames) (?:ninguna )?otras? herramientas?`,
    wording`a única ferramenta (?:correta|válida|permitida|confiável)|a única ferramenta(?: \p{L}{1,15}){0,3} que (?:você )?(?:deve|pode|deveria) (?:usar|utilizar|chamar)`,
    wording`(?:nunca|não) (?:use|utilize|chame) (?:nenhuma )?outras? ferramentas?`,
    wording`единственный (?:\p{L}{1,15} )?(?:правильный|допустимый|разрешённый|разрешенный|надёжный|надежный) (?:\p{L}{1,15} )?инструмент|единственный инструмент(?: \p{L}{1,15}){0,3},? которы[мй] (?:\p{L}{1,10} )?(?:следует|можно|нужно|должен|должны)`,
    wording`(?:никогда )?не используй(?:те)? (?:никакие )?(?:другие|другой|иные) инструмент\p{L}*`,
    /唯一(?:正确|正確|可用|允许|允許|应该使用|應該使用|可信)的?[^。，\n]{0,6}工具|你(?:唯一|只)(?:应该|应|可以|能)(?:使用|调用)的[^。，\n]{0,8}工具|优先于(?:其他|任何|所有)[^。\n]{0,6}工具|(?:不要|切勿|禁止|绝不)(?:使用|调用)(?:任何)?(?:其他|其它|别的)的?[^。，\n]{0,6}工具/gu,
    /唯一の(?:正しい|有効な|許可された|信頼できる)[^。、\n]{0,8}ツール|他の[^。、\n]{0,8}ツールより(?:も)?優先|他の[^。、\n]{0,8}ツールは(?:絶対に|決して)?(?:使わない|使用しない)(?:で|こと)|(?:あなたが)?使(?:う|用す)べき唯一の[^。、\n]{0,8}ツール/gu,
    /유일(?:한|하게) (?:올바른|허용된|신뢰할 수 있는) [^.\n]{0,8}도구|다른 [^.\n]{0,8}도구보다 우선|(?:사용해야 하는|사용할 수 있는|써야 하는) 유일한 [^.\n]{0,8}도구|다른 [^.\n]{0,8}도구(?:를|는|을)? ?(?:절대 ?)?사용하지 ?(?:마|말)/gu,
  ],
};

/** Claims to be the only or the first tool, and bans on others and on what the model knows. */
export const rankWordings: readonly Wordings[] = [...english, elsewhere];
