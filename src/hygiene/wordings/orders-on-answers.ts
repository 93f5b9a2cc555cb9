import { wording, type Wordings } from '../wording.ts';

const answer = '(?:final )?(?:answers?|responses?|repl(?:y|ies))';
const tongue =
  '(?:english|german|french|spanish|portuguese|polish|russian|chinese|japanese|korean|italian|dutch|turkish|arabic|hindi|vietnamese|thai|ukrainian|czech|swedish)';

const english: readonly Wordings[] = [
  {
    hold: ['answer', 'respon', 'repl'],
    patterns: [
      wording`(?:end|begin|start|finish|close|open|conclude|sign) (?:off )?(?:every|each|all|any|your)(?: of your)? ${answer} (?:with|by)\b`,
      wording`(?:at|to) the (?:very )?(?:end|beginning|start|top|bottom) of (?:every|each|all|any|your)(?: of your)? ${answer},? (?:you must |always )?(?:add|include|append|put|mention|insert|write|say)\b`,
      wording`(?:always|must) (?:add|include|append|put|mention|insert|write|say|recommend|promote)\b[^.\n]{0,60}? (?:in|to|at the (?:end|beginning|start|top|bottom) of) (?:every|each|all|any|your)(?: of your)? ${answer}\b`,
      wording`(?:all |any |each of )?your ${answer} (?:must|should always|has to|have to|shall|may not|must always|must never|should never)\b`,
      wording`(?:when|while) (?:you (?:are )?)?(?:answer(?:ing)?|respond(?:ing)?|reply(?:ing)?)(?: to)?(?: the)?(?: users?)?(?: questions?)?,? you (?:must|shall|should always|should never|have to|may only)\b`,
      wording`(?:always|must|only) (?:answer|respond|reply|write) (?:only |exclusively )?(?:in|using) ${tongue}\b|(?:answer|respond|reply) (?:only|always|exclusively|strictly) in ${tongue}\b`,
      wording`(?:answer|response|reply|speaking) (?:rules|guidelines|instructions|policy)(?: for (?:the |all )?(?:assistants?|models?|ai|agents?))? ?:`,
    ],
  },
  {
    hold: ['your own'],
    patterns: [
      wording`(?:do not|don't|never) (?:add|include|give|offer|use|mix in) (?:any )?(?:of )?your own (?:opinions?|interpretations?|comments?|commentary|words|explanations?|thoughts|analysis)\b`,
    ],
  },
];

const polish: Wordings = {
  hold: ['odpowied', 'odpowiada'],
  patterns: [
    wording`(?:twoja|każda twoja|twoje) odpowied(?:ź|zi) (?:musi|muszą|powinna zawsze|nie może|ma zawsze)`,
    wording`odpowiadaj(?:cie)? (?:zawsze|tylko|wyłącznie|jedynie)|(?:zawsze|tylko|wyłącznie|musisz) odpowiada(?:j|ć)(?:cie)?(?!\p{L})`,
    wording`(?:kończ|zakończ|zaczynaj|rozpocznij|rozpoczynaj)(?:cie)? (?:zawsze )?(?:każdą|swoją|twoją|wszystkie) odpowied(?:ź|zi)`,
    wording`(?:w|do|na końcu|na początku) (?:każdej|swojej|twojej) odpowiedzi (?:\p{L}{1,15} )?(?:zawsze|musisz|koniecznie|nigdy|dodaj|umieść|wspomnij)(?!\p{L})`,
    wording`zasady (?:odpowiadania|odpowiedzi) ?:`,
  ],
};

const german: Wordings = {
  hold: ['antwort'],
  patterns: [
    wording`(?:deine|ihre|jede deiner|jede ihrer) antwort(?:en)? (?:muss|müssen|darf|dürfen|soll immer|hat)(?!\p{L})`,
    wording`antworte(?:n sie)? (?:immer|stets|nur|ausschließlich|grundsätzlich)(?!\p{L})`,
    wording`(?:beende|beginne|schließe)n?(?: sie)? (?:immer )?(?:jede|deine|ihre|alle) antwort(?:en)?(?!\p{L})`,
    wording`(?:in|am ende|am anfang|zu beginn) (?:jeder|deiner|ihrer) antwort (?:\p{L}{1,15} )?(?:immer|stets|musst|müssen|unbedingt|niemals|erwähne|nenne)(?!\p{L})`,
    wording`(?:antwortregeln|regeln für (?:die |deine |ihre )?antwort(?:en)?) ?:`,
  ],
};

const french: Wordings = {
  hold: ['réponse', 'répond'],
  patterns: [
    wording`(?:ta|votre|vos|tes) réponses? (?:finale )?(?:doit|doivent|ne doit|ne doivent)(?!\p{L})`,
    wording`(?:réponds|répondez) (?:toujours|uniquement|exclusivement|seulement|systématiquement)(?!\p{L})`,
    wording`(?:termine|terminez|commence|commencez|conclus|concluez)[sz]? (?:toujours )?(?:chaque|ta|votre|toutes (?:tes|vos)) réponses?(?!\p{L})`,
    wording`(?:dans|à la fin de|au début de) (?:chaque|ta|votre) réponse,? (?:tu dois|vous devez|toujours|ajoute[sz]?|mentionne[sz]?|n')`,
    wording`règles? de réponse ?:`,
  ],
};

const spanish: Wordings = {
  hold: ['respuesta', 'respond', 'contest'],
  patterns: [
    wording`tus? respuestas? (?:final )?(?:debe|deben|no debe|no deben|tiene que|tienen que)(?!\p{L})`,
    wording`(?:responde|responda|contesta|conteste) (?:siempre|únicamente|solo|sólo|solamente|exclusivamente) (?:en|con|usando)(?!\p{L})`,
    wording`(?:termina|termine|empieza|empiece|comienza|comience|finaliza|finalice) (?:siempre )?(?:cada|tu|todas tus) respuestas?(?!\p{L})`,
    wording`(?:en|al final de|al principio de) (?:cada|tu) respuesta,? (?:debes|siempre|incluye|añade|menciona|nunca)(?!\p{L})`,
    wording`reglas (?:de|para la|para las) respuestas? ?:`,
  ],
};

const portuguese: Wordings = {
  hold: ['resposta', 'respond'],
  patterns: [
    wording`(?:tua|tuas|sua|suas) respostas? (?:final )?(?:deve sempre|devem sempre|deve|devem|não deve|não devem|tem que|tem de)(?!\p{L})`,
    wording`(?:responda|responde) (?:sempre|somente|apenas|exclusivamente|unicamente) (?:em|com|usando)(?!\p{L})`,
    wording`(?:termine|comece|encerre|inicie|finalize) (?:sempre )?(?:cada|tua|sua|todas as) respostas?(?!\p{L})`,
    wording`(?:em|no final de|no início de|ao final de) (?:cada|sua|tua|toda) resposta,? (?:deve|sempre|inclua|adicione|mencione|nunca)(?!\p{L})`,
    wording`regras (?:de|para a|para as) respostas? ?:`,
  ],
};

const russian: Wordings = {
  hold: ['ответ', 'отвеча'],
  patterns: [
    wording`(?:твой|ваш|каждый твой|каждый ваш) ответ (?:\p{L}{1,15} )?(?:должен|обязан|не должен)(?!\p{L})`,
    wording`(?:всегда|обязательно|только|исключительно) отвечай(?:те)?(?!\p{L})|отвечай(?:те)? (?:всегда|только|исключительно|строго)(?!\p{L})`,
    wording`(?:заканчивай|завершай|начинай|закончи|начни)(?:те)? (?:всегда )?(?:каждый|свой|любой|твой|ваш) ответ(?!\p{L})`,
    wording`в (?:каждом|своём|своем|твоём|твоем|вашем|конце каждого|начале каждого) ответ(?:е|а) (?:\p{L}{1,15} )?(?:обязательно|всегда|никогда|должен|должны|нельзя|упоминай|добавляй)(?!\p{L})`,
    wording`правила ответ(?:а|ов) ?:`,
  ],
};

const asian: Wordings = {
  hold: ['回答', '答复', '答覆', '作答', '返答', '답변', '대답', '응답'],
  patterns: [
    /(?:回答|答复|答覆|作答)(?:用户|用戶|使用者)?(?:的?问题|的?問題)?(?:时|時|中|里|的?(?:开头|结尾|最后|末尾))?[，,]?[^。；，,\n]{0,12}?(?:必须|必須|务必|務必|一律|始终|始終|总是|禁止|不得|严禁|嚴禁)[^。；\n]{1,40}/gu,
    /(?:必须|必須|务必|務必|请始终|一律|只能|始终)(?:用|使用|以)(?:中文|英文|简体中文|繁体中文|繁體中文|日文|表格|[^。；，,\n]{1,8}语|[^。；，,\n]{1,8}格式)[^。；\n]{0,6}?(?:回答|答复|答覆)/gu,
    /(?:回答|答复|答覆)(?:规则|規則|规范|準則|准则|要求)\]?】? ?[:：]/gu,
    /(?:回答|返答)(?:は|に|には|では|の(?:最後|最初|冒頭|末尾)に(?:は)?|する(?:とき|時|際|場合)(?:は|には)?)[^。\n]{0,30}?(?:必ず|常に|絶対に|決して)[^。\n]{0,40}?(?:してください|して下さい|しなければ|すること|しなさい|せよ|しないで|ないこと|てはいけ|てはなら|てください)/gu,
    /(?:必ず|常に)(?:日本語|英語|中国語|韓国語|敬語|表形式|箇条書き)で(?:のみ)?(?:回答|返答|答え)|(?:回答|返答)(?:ルール|規則|方針|ガイドライン)[】\]]? ?[:：]/gu,
    /(?:답변|대답)(?:은|을|는|에는|에도|에|할 때(?:는|에는)?|하실 때는|시(?:에는|에)?|의 (?:마지막|끝|처음|첫 줄|맨 끝)(?:에는|에)?| (?:마지막|끝|처음|맨 끝)(?:에는|에)?)[^.\n]{0,40}?(?:반드시|항상|무조건|절대로?|꼭|오직)[^.\n]{0,50}?(?:하세요|하십시오|해야|하라|해라|할 것|마세요|마십시오|마라|말 것|말아야|말고|주세요|주십시오|쓰세요|붙이세요|넣으세요|끝내세요|시작하세요|포함한다|사용한다|작성한다)/gu,
    /(?:반드시|항상|무조건|절대로?|꼭|오직)[^.\n]{0,30}?(?:답변|대답|응답)(?:하세요|하십시오|해야|하라|해라|할 것|하지 ?(?:마|말)|해 ?주세요|한다)/gu,
    /(?:사용자|유저|이용자)(?:에게|께|한테)(?:는)? [^.\n]{0,15}?(?:응답|답변|대답)(?:할 때|시|은|에는)[^.\n]{0,40}?(?:반드시|항상|무조건|절대로?|꼭)[^.\n]{0,40}?(?:하세요|하십시오|해야|하라|해라|할 것|마세요|마십시오|마라|말 것|주세요)/gu,
    /(?:한국어|한글|영어|존댓말|반말|표 형식|마크다운)(?:으로|로)만? ?(?:답변|대답|응답)(?:하세요|하십시오|해야|하라|해라|할 것|해 ?주세요)/gu,
    /(?:답변|대답|응답) ?(?:작성 ?)?(?:규칙|지침|원칙|가이드(?:라인)?)(?:은 다음과 같|[\])】]? ?[:：])/gu,
  ],
};

/** Rules for what the model says to its user: its language, form and words, and what has to stand in every answer. */
export const ordersOnAnswers: readonly Wordings[] = [
  ...english,
  polish,
  german,
  french,
  spanish,
  portuguese,
  russian,
  asian,
];
