import { phrase, wording, type Wordings } from '../wording.ts';

// What follows a line that poses as the system's own, in any language.
const asSystem = String.raw`(?:you\b|ignore|disregard|obey|from now|new |override|the (?:assistant|model|agent|ai)\b|follow|always|never|do not|don't|all |must|bypass|disable all|enter|activate|important|maintenance|du |ab jetzt|ab sofort|ignorier|tu |vous |à partir|oublie|eres|ahora|ignora|a partir|você|agora|jesteś|od teraz|z?ignoruj|ты|теперь|игнорируй|отныне|你|忽略|从现在|從現在|あなた|これまで|以前|당신|이전|지금부터|이제)`;

const posed: Wordings = {
  hold: ['system', 'sistema', 'système', 'система', '系统', '系統', 'システム', '시스템', 'admin', 'developer'],
  patterns: [
    phrase`(?:(?<=(?:^|\n)[^\p{L}\n]{0,8})|(?<=[.!?。！？>\]][ #<\[*=-]{0,6}))\[{0,2}(?:system|système|sistema|система|系统|系統|システム|시스템|admin(?:istrator)?|developer)(?: (?:message|prompt|override|note|notice|alert|update|instructions?|command|directive|nachricht|meldung|mode)|メッセージ|提示|消息|메시지|сообщение)?\]{0,2} ?[:：>\u2014] ?(?=${asSystem})`,
    wording`system (?:override|overriding)(?: code| command)?\b ?[:!.-]`,
  ],
};

const polish: Wordings = {
  hold: ['ignoruj', 'pomiń', 'zapomnij', 'od teraz', 'teraz'],
  patterns: [
    wording`(?:z?ignoruj|pomiń|zapomnij o|zapomnij|odrzuć)(?:cie)? (?:\p{L}{1,15} ){0,2}?(?:poprzedni|wcześniejsz|dotychczasow|powyższ)\p{L}* (?:\p{L}{1,15} )?(?:instrukcj|poleceni|poleceń|wskazów|zasad|wytyczn|regu)\p{L}*`,
    wording`od (?:teraz|tej chwili) (?:jesteś|musisz|będziesz|działasz|masz)|(?:jesteś|działasz|pracujesz) teraz (?:w trybie|jako)`,
  ],
};

const german: Wordings = {
  hold: ['ignorier', 'vergiss', 'vergessen', 'missachte', 'ab jetzt', 'ab sofort', 'du bist'],
  patterns: [
    wording`(?:ignoriere?|ignorieren sie|ignoriert|vergiss|vergessen sie|missachte|missachten sie) (?:\p{L}{1,15} ){0,2}?(?:vorherig|vorig|bisherig|früher|vorangegangen|vorangehend|obig|vorhergehend)\p{L}* (?:\p{L}{1,15} )?(?:system)?(?:anweisung|instruktion|befehl|regel|vorgabe|prompt)\p{L}*`,
    wording`(?:du bist (?:jetzt|nun|ab jetzt|ab sofort)|ab (?:jetzt|sofort) (?:bist|musst|wirst|sollst|darfst) du)(?!\p{L})`,
  ],
};

const french: Wordings = {
  hold: ['ignore', 'oubli', 'désormais', 'maintenant'],
  patterns: [
    wording`(?:ignore[sz]?|ignorer|oublie[sz]?|oublier|ne tiens pas compte|ne tenez pas compte) (?:\p{L}{1,15} ){0,2}?(?:les |des |tes |vos )(?:\p{L}{1,15} )?(?:instructions?|consignes?|directives?|ordres?|règles?) (?:\p{L}{1,15} )?(?:précédent|antérieur|ci-dessus|initial|reçu)\p{L}*`,
    wording`(?:tu es|vous êtes) (?:désormais|maintenant) (?:en mode|un |une |l'|le |la |libre)|à partir de maintenant,? (?:tu|vous|l'assistant)(?!\p{L})`,
  ],
};

const spanish: Wordings = {
  hold: ['ignor', 'olvid', 'descarta', 'caso omiso', 'ahora'],
  patterns: [
    wording`(?:ignora|ignore|ignorad|ignorar|olvida|olvide|olvidar|descarta|descarte|haz caso omiso de) (?:\p{L}{1,15} ){0,3}?(?:instrucci[oó]n(?:es)?|indicaciones|órdenes|reglas|directrices) (?:\p{L}{1,15} ){0,2}?(?:anterior|previ|precedent|de arriba)\p{L}*`,
    wording`(?:ahora eres (?:un|una|el|la|libre)|ahora estás en modo|a partir de ahora,? (?:eres|debes|vas|serás|tu|el asistente|obedece))(?!\p{L})`,
  ],
};

const portuguese: Wordings = {
  hold: ['ignor', 'esque', 'desconsider', 'agora'],
  patterns: [
    wording`(?:ignore|ignora|ignorem|ignorar|esqueça|esquece|esquecer|desconsidere|desconsiderar) (?:\p{L}{1,15} ){0,3}?(?:instruç(?:ão|ões)|orientações|ordens|regras|diretrizes|comandos) (?:\p{L}{1,15} ){0,2}?(?:anterior|prévi|acima|precedent)\p{L}*`,
    wording`(?:agora (?:você|tu) (?:é|és|está em modo|estás em modo)|você agora é|a partir de agora,? (?:você|tu|o assistente))(?!\p{L})`,
  ],
};

const russian: Wordings = {
  hold: ['игнорир', 'забудь', 'отбрось', 'не обращай', 'теперь', 'отныне', 'с этого момента'],
  patterns: [
    wording`(?:игнорируй|проигнорируй|забудь|отбрось|не обращай внимания на|игнорировать)(?:те)? (?:\p{L}{1,15} ){0,2}?(?:предыдущ|прошл|прежн|ранн|ранее|вышеуказанн|вышеизложенн)\p{L}* (?:\p{L}{1,15} )?(?:инструкц|указани|команд|правил|подсказ|приказ)\p{L}*`,
    wording`(?:теперь ты (?:\p{L}{1,15} )?(?:в режиме|должен|будешь|работаешь|не|—|-)|ты теперь|отныне ты|с этого момента ты)(?!\p{L})`,
  ],
};

const chinese: Wordings = {
  hold: ['忽略', '无视', '無視', '忘记', '忘記', '忘掉', '不要理会', '你现在', '你現在', '从现在', '從現在'],
  patterns: [
    /(?:忽略|无视|無視|忘记|忘記|忘掉|不要理会|不要遵守)(?:掉|你|所有|一切|任何)?(?:的)?(?:之前|以前|上述|先前|前面|以上|此前|上面|你收到|你原有)的?(?:所有|全部|一切)?(?:的)?(?:系统|系統)?(?:指令|指示|提示词?|说明|說明|规则|規則|命令|要求)/gu,
    /(?:忽略|无视|無視)(?:所有|一切|你)(?:的)?(?:系统|系統|安全)?(?:指令|指示|说明|說明|提示词)/gu,
    /你(?:现在|現在)(?:是一[个個名]|处于|處於|进入|進入)|(?:从|從)(?:现在|現在)(?:开始|開始|起)[，,]?你(?:是|必须|必須|要|将|將|只)/gu,
  ],
};

const japanese: Wordings = {
  hold: ['指示', '命令', 'プロンプト', 'あなたは今', 'あなたはこれ', '今から', 'これから'],
  patterns: [
    /(?:これまで|以前|上記|今まで|前|先)の(?:すべての|全ての|全)?(?:指示|命令|プロンプト|指図)(?:は|を)?(?:すべて|全て)?(?:無視|忘れ|破棄)/gu,
    /(?:すべて|全て)の(?:指示|命令|プロンプト)(?:は|を)(?:無視|忘れ)/gu,
    /あなたは(?:今|これ)から[^。\n]{0,20}(?:です|として|モード)|(?:今|これ)からあなたは/gu,
  ],
};

const korean: Wordings = {
  hold: ['지시', '명령', '프롬프트', '지침', '이제부터', '지금부터'],
  patterns: [
    /(?:이전|앞선|위|기존|지금까지|앞)(?:의)? ?(?:모든 )?(?:지시|명령|프롬프트|지침)(?:사항)?(?:들)?[은는을를]? ?(?:모두 |전부 |다 )?(?:무시|잊)/gu,
    /(?:당신은|너는|넌) (?:이제|지금)부터|(?:이제|지금)부터 (?:당신은|너는|넌)/gu,
  ],
};

/** The same in the other languages that Toolrisk reads, and lines that pose as the system's own in any. */
export const ordersElsewhere: readonly Wordings[] = [
  posed,
  polish,
  german,
  french,
  spanish,
  portuguese,
  russian,
  chinese,
  japanese,
  korean,
];
