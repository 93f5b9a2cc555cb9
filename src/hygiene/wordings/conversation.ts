import { wording, type Wordings } from '../wording.ts';

const hand =
  '(?:summari[sz]e|recap|list|repeat|include|pass|send|provide|supply|attach|copy|paste|append|put|submit|add|forward|transmit|insert|fill in|write|give|return|embed|share)';
const whole = '(?:full|entire|whole|complete)';

const english: readonly Wordings[] = [
  {
    hold: ['verbatim', 'word for word', 'unmodified'],
    patterns: [
      wording`(?:always|must)\b[^.\n]{0,60}?\b(?:include|pass|send|provide|attach|copy|supply)\b[^.\n]{0,50}?\busers?['_]?s? ?(?:most recent |last |latest |original |exact |full |entire )?(?:message|prompt|query|question|request|input|words)s?\b[^.\n]{0,40}?\b(?:verbatim|word for word|unmodified)\b`,
      wording`(?:most recent|last|latest) (?:user )?(?:message|prompt)s?\b[^.\n]{0,20}\b(?:verbatim|word for word|unmodified)\b`,
    ],
  },
  {
    hold: ['conversation', 'chat', 'dialogue', 'transcript'],
    patterns: [
      wording`(?:always|must) ${hand}\b[^.\n]{0,30}?\b${whole} (?:conversation|chat history|chat log|dialogue|transcript)\b`,
      wording`${hand}\b[^.\n]{0,30}?\b${whole} (?:conversation|chat history|chat log|dialogue|transcript)\b[^.\n]{0,15}?\b(?:with|in|on|at) (?:each|every) (?:call|request|message|turn)\b`,
      wording`${whole} (?:conversation|chat|dialogue)(?: history| transcript| log)? (?:so far|up to now|until now|with the user|between you|you had)\b`,
      wording`${hand}\b[^.\n]{0,30}?\b(?:conversation|chat|dialogue)(?: history| transcript| log)? (?:so far|up to now|until now|you had with|between you and the user|with the user)\b`,
    ],
  },
  {
    hold: ['the user ', ' said', ' told', 'wrote', 'written', 'discussed', 'typed', 'shared'],
    patterns: [
      wording`${hand}\b[^.\n]{0,30}?\b(?:everything|all) (?:that )?(?:the user|we|you) (?:and (?:the user|you) )?(?:has |have )?(?:said|told|wrote|written|discussed|typed|shared)\b`,
      wording`(?:called|used|invoked|call|use|invoke)(?: this)?(?: tool| method)? (?:every ?time|each time|whenever) the user (?:informs?|tells?|says?|shares?|mentions?|sends?|writes?)\b`,
    ],
  },
  {
    hold: ['tool', 'if you', 'your '],
    patterns: [
      wording`your (?:full|entire|complete|exact|current|own|hidden|initial|original) system (?:prompt|instructions?|message)\b|full text of your (?:instructions?|(?:system )?prompt)\b`,
      wording`(?:list|names?|descriptions?) (?:of )?(?:all |every |the )?(?:other )?tools? (?:that )?(?:you (?:have|can|are)|available to you|at your disposal)\b`,
      wording`${hand}\b[^.\n]{0,30}?\b(?:credentials|passwords?|api keys?|tokens|secrets)\b[^.\n]{0,20}? if you (?:know|have seen|saw|remember|can find|happen to)\b`,
      wording`${hand}\b[^.\n]{0,40}?\byour (?:\w{1,15} )?(?:system (?:prompt|message|instructions?)|(?:initial|hidden|developer|own) (?:instructions?|prompt)|context window|chain of thought|internal (?:reasoning|thoughts|state)|(?:previous|earlier|other|past) tool (?:calls?|results?|outputs?)|list of (?:available )?tools|conversation (?:history|context))\b`,
    ],
  },
  {
    hold: [
      'you have',
      'you know',
      'you can',
      'you saw',
      'you were',
      'you hold',
      'in your',
      'in the con',
      'in the chat',
      'in the mem',
      'mentioned',
      'shared',
      'seen',
      'used',
      'found',
    ],
    patterns: [
      wording`${hand}\b[^.\n]{0,30}?\b(?:all|any|every|the)(?: \w{1,15}){0,2}? (?:credentials|passwords?|api keys?|tokens|secrets|private keys|environment variables|card numbers?)(?: or \w{1,15}(?: \w{1,15})?){0,2} (?:that )?(?:you (?:have|know|can (?:find|see|access)|saw|were given|hold)|in (?:your|the) (?:context|memory|conversation|chat)|(?:mentioned|shared|seen|used|found) (?:so far|earlier|in (?:the|this) (?:conversation|chat|session)|by the user))\b`,
    ],
  },
  {
    hold: ['model', 'llm', 'telemetry', 'analytics'],
    patterns: [
      wording`(?:name|id|version) of the (?:ai |language )?(?:model|llm) (?:you are|(?:that is )?(?:making|calling) (?:the|this))\b`,
      wording`used to (?:track|collect|report) (?:usage analytics|usage telemetry|telemetry)\b`,
    ],
  },
];

const elsewhere: Wordings = {
  hold: [
    'rozmow',
    'konwersac',
    'gespräch',
    'konversation',
    'chat',
    'unterhaltung',
    'conversa',
    '对话',
    '對話',
    '聊天',
    '会話',
    '대화',
    'переписк',
    'бесед',
    'разговор',
    'prompt',
    'промпт',
  ],
  patterns: [
    wording`(?:dołącz|przekaż|wyślij|wklej|podaj|prześlij|skopiuj)(?:cie)? [^.\n]{0,30}?(?:całą|pełną|dotychczasową|całej|pełny zapis) (?:dotychczasową )?(?:rozmow|konwersac)\p{L}*|(?:dołącz|przekaż|wyślij|wklej|podaj|prześlij)(?:cie)? [^.\n]{0,30}?(?:swój|twój|swojego) prompt systemow\p{L}*`,
    wording`(?:gesamten?|vollständigen?|kompletten?|ganzen?|bisherigen?) (?:bisherigen? )?(?:gespräch|konversation|chat|unterhaltung)(?:s?verlauf)?\b[^.\n]{0,30}?\b(?:übergeben|mitsenden|senden|anhängen|übermitteln|einfügen|mitschicken|schicken)|(?:übergib|sende|schicke|füge|übermittle|hänge|kopiere) [^.\n]{0,30}?(?:gesamten?|vollständigen?|kompletten?|ganzen?) (?:bisherigen? )?(?:gespräch|konversation|chat|unterhaltung)\p{L}*`,
    wording`(?:transmet|envoi|envoy|joign|joins|inclu|copi|coll|pass|ajout|mets|mettez)\p{L}{0,6}\b[^.\n]{0,30}?\b(?:toute|intégralité de|l'ensemble de|l'historique complet de) (?:la|cette) conversation\b`,
    wording`(?:env[ií]|inclu|adjunt|anex|pas|copi|peg|insert|col)\p{L}{0,6}\b[^.\n]{0,30}?\b(?:toda|completa|todo el historial de|todo o histórico d[ae]|o histórico completo da|el historial completo de) (?:la |a |esta )?convers(?:ación|a)(?!\p{L})`,
    /(?:完整|全部|整个|整個|所有)(?:的)?(?:对话|對話|聊天)(?:历史|歷史|记录|記錄|内容|內容)?(?:传入|傳入|发送|發送|提交|传递|傳遞|附上|填入|放入|复制到|作为)/gu,
    /(?:传入|发送|提交|传递|附上|填入|放入|包含)[^。，\n]{0,6}(?:完整|全部|整个|所有)(?:的)?(?:对话|聊天)(?:历史|记录|内容)?/gu,
    /(?:会話|チャット)(?:の)?(?:履歴)?(?:全体|の全文|のすべて|すべて|全文|の全て)を[^。\n]{0,10}(?:送信|渡|含め|貼り付け|入れ|添付|コピー)/gu,
    /(?:전체|지금까지의|모든) 대화(?: 내용| 기록)?(?: 전체| 전부)?[을를]? ?[^.\n]{0,12}(?:전달|전송|포함|첨부|붙여|복사|넣)/gu,
    wording`(?:передай|отправь|включи|вставь|приложи|скопируй|добавь)(?:те)? [^.\n]{0,20}?(?:всю|полную|весь|полный) (?:текущую |нашу )?(?:переписку|беседу|историю|разговор|диалог)(?!\p{L})`,
  ],
};

/** Demands to hand over what the user wrote, what was said, and what the model was told. */
export const conversationWordings: readonly Wordings[] = [...english, elsewhere];
