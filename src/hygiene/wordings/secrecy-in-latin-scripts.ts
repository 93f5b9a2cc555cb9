import { wording, type Wordings } from '../wording.ts';

const polish: Wordings = {
  hold: [
    'nikomu',
    'nikogo',
    'bez pytania',
    'użytkowni',
    'osob',
    'człowiek',
    'rozmówc',
    'potwierdz',
    'zgod',
    'pozwol',
    'zezwol',
  ],
  patterns: [
    wording`(?:nie|nigdy nie|nigdy) (?:\p{L}{1,15} ){0,2}?(?:mów|powiedz|opowiadaj|powiadamiaj|zawiadamiaj|informuj|poinformuj|wspominaj|wspomnij|ujawniaj|ujawnij|zdradzaj|zdradź|ostrzegaj|uprzedzaj|przyznawaj|pokazuj|pokaż|daj znać)(?:cie)?(?!\p{L})[^.\n]{0,40}?(?:użytkowni|osobie|osoby|człowiek|rozmówc)\p{L}*`,
    wording`(?:nie|nigdy nie|nigdy) (?:\p{L}{1,15} ){0,2}?(?:pytaj|zapytaj)(?:cie)? (?:\p{L}{1,15} )?(?:użytkowni|osob|człowiek|rozmówc)\p{L}*(?!\p{L})(?! o (?!zgod|potwierdz|pozwol|zezwol))`,
    wording`(?:użytkowni|rozmówc)\p{L}* (?:nigdy )?(?:nie (?:może|powinien|powinna|musi|ma prawa)|ma nie) (?:\p{L}{1,15} ){0,3}?(?:wiedzieć|dowiedzieć|zauważyć|zorientować)`,
    wording`(?:ukryj|ukrywaj|zataj|zatajaj|zachowaj|trzymaj|utrzymuj)(?:cie)? (?:to|ten|tę|ta|tego|go|ją|je|fakt|wszystko)[^.\n]{0,40}?(?:przed|w tajemnicy) (?:użytkowni|osob|człowiek|rozmówc|przed użytkowni)\p{L}*`,
    wording`(?:bez wiedzy|za plecami|w tajemnicy przed|niezauważalnie dla) (?:użytkowni|osob|człowiek|rozmówc)\p{L}*`,
    wording`(?:tak,? (?:że)?by|żeby|aby) (?:użytkowni|rozmówc)\p{L}* (?:\p{L}{1,15} )?nie (?:zauważył|wiedział|dowiedział|zorientował)`,
    wording`(?:nie|nigdy nie) (?:mów|powiedz|informuj|wspominaj|zdradzaj|ujawniaj)(?:cie)?(?: o tym| tego)? (?:nikomu|nikogo)(?!\p{L})|(?:nikomu|nikogo) (?:o tym )?nie (?:mów|informuj|wspominaj|zdradzaj)(?!\p{L})`,
    wording`(?:nie musisz|nie trzeba|nie potrzeba|nie ma potrzeby) (?:pytać|prosić|informować|powiadamiać) (?:\p{L}{1,15} )?użytkowni\p{L}*(?!\p{L})(?! o (?!zgod|potwierdz|pozwol|zezwol))`,
    wording`nie (?:pytaj|proś|czekaj|pros)(?:cie)?(?: \p{L}{1,15}){0,2}? (?:o|na) (?:\p{L}{1,15} )?(?:potwierdzeni|zgod|pozwoleni|akceptacj|zezwoleni)\p{L}*`,
    wording`(?:wywołuj|wywołaj|uruchom|uruchamiaj|wykonuj|wykonaj|używaj|użyj)(?: \p{L}{1,15}){0,3}? bez (?:pytania|proszenia)(?! o (?!zgod|potwierdz|pozwol))`,
  ],
};

const german: Wordings = {
  hold: [
    'niemand',
    'nutzer',
    'anwender',
    'user',
    'person',
    'mensch',
    'gesprächspartner',
    'bestätigung',
    'erlaubnis',
    'zustimmung',
    'freigabe',
    'einwilligung',
  ],
  patterns: [
    wording`(?:sage?|sagt|sagen sie|erzähle?|erzählen sie|verrate|verraten sie|erwähne|erwähnen sie|informiere?|informieren sie|benachrichtige|zeige?|zeigen sie|melde|offenbare|gib|teile?|teilen sie|warne?|weihe) (?:\p{L}{1,15} ){0,4}?(?:nutzer|benutzer|anwender|user|person|mensch|gesprächspartner)\p{L}*(?:[:*]in)?[^.,;\n]{0,40}? (?:nicht|nichts|nie|niemals)(?!\p{L})`,
    wording`(?:sage?|sagen sie|erzähle?|verrate|verraten sie|erwähne|erwähnen sie) (?:\p{L}{1,15} )?(?:nicht|nichts|nie|niemals)[^.,;\n]{0,40}? (?:nutzer|benutzer|anwender|user|gesprächspartner)\p{L}*`,
    wording`(?:frage?|fragen sie) (?:den|die|das|beim) (?:nutzer|benutzer|anwender|user)\p{L}*(?:[:*]in)?(?: \p{L}{1,15}){0,2}? (?:nicht|nie|niemals)(?! nach (?!erlaub|bestätig|zustimm|einwillig|freigabe))`,
    wording`(?:dem|den|der|die) (?:nutzer|benutzer|anwender|user)\p{L}*(?:[:*]in)? [^.,;\n]{0,30}?(?:nicht|nichts|nie|niemals|auf keinen fall) (?:\p{L}{1,15} ){0,3}?(?:sagen|erzählen|mitteilen|informieren|verraten|erwähnen|einweihen|fragen|offenbaren|wissen lassen)(?!\p{L})`,
    wording`(?:nutzer|benutzer|anwender|user)\p{L}*(?:[:*]in)? (?:darf|soll|sollte|muss|braucht|dürfen|sollen|müssen) (?:\p{L}{1,15} ){0,3}?(?:nicht|nichts|nie|niemals) (?:\p{L}{1,15} ){0,3}?(?:wissen|erfahren|merken|bemerken|mitbekommen)(?!\p{L})`,
    wording`(?:verheimliche|verberge|verbirg|verstecke|verschweige|halte|behalte)n?(?: sie)? (?:dies|das|es|diesen?|dieses|alles)[^.\n]{0,40}? (?:nutzer|benutzer|anwender|user|gesprächspartner)\p{L}*`,
    wording`(?:dies|das|es|alles|diesen? \p{L}{1,20}) (?:\p{L}{1,15} )?(?:vor|gegenüber) (?:dem|der|den) (?:nutzer|benutzer|anwender|user)\p{L}*(?:[:*]in)? (?:geheim|verborgen|verbergen|verstecken|verheimlichen|verschweigen)`,
    wording`ohne (?:das )?wissen (?:des|der|von) (?:nutzer|benutzer|anwender|user)\p{L}*`,
    wording`ohne dass (?:der|die|es der|es die) (?:nutzer|benutzer|anwender|user)\p{L}*(?:[:*]in)? (?:\p{L}{1,15} ){0,2}?(?:merkt|bemerkt|erfährt|weiß|mitbekommt)`,
    wording`hinter dem rücken (?:des|der|von) (?:nutzer|benutzer|anwender|user)\p{L}*`,
    wording`(?:sage?|sagen sie|erzähle?|verrate|verraten sie|informiere)(?: \p{L}{1,15}){0,2}? niemand(?:em|en)?(?!\p{L})`,
    wording`(?:du musst|sie müssen|du brauchst|sie brauchen) (?:den|dem|die) (?:nutzer|benutzer|anwender|user)\p{L}*(?:[:*]in)? (?:\p{L}{1,15} ){0,2}?nicht (?:\p{L}{1,15} ){0,2}?(?:fragen|informieren|sagen|mitteilen)(?!\p{L})`,
    wording`(?:frage?|fragen sie|bitte|bitten sie|warte|warten sie|hole|verlange) (?:\p{L}{1,15} ){0,4}?(?:nicht|nie|niemals|keine) (?:\p{L}{1,15} )?(?:nach |um |auf )?(?:\p{L}{1,15} )?(?:bestätigung|erlaubnis|zustimmung|freigabe|einwilligung)`,
    wording`(?:nicht|nie|niemals) (?:nach|um|auf) (?:\p{L}{1,15} )?(?:bestätigung|erlaubnis|zustimmung|freigabe|einwilligung) (?:fragen|bitten|warten)`,
  ],
};

const person = String.raw`(?:utilisat(?:eur|rice)s?|la personne|l'humain|interlocut(?:eur|rice)s?)`;
const french: Wordings = {
  hold: [
    'à personne',
    'utilisat',
    'personne',
    'humain',
    'interlocut',
    'confirmation',
    'permission',
    'autorisation',
    'accord',
    'approbation',
  ],
  patterns: [
    wording`n(?:e |')(?:(?:le|la|les|lui|leur|en|l'|lui en) ?){0,3}(?:dis|dites|parle[sz]?|révèle[sz]?|mentionne[sz]?|informe[sz]?|préviens|prévenez|avertis|avertissez|montre[sz]?|signale[sz]?|avoue[sz]?|indique[sz]?|communique[sz]?|raconte[sz]?|divulgue[sz]?|explique[sz]?)(?:-\p{L}{1,5}){0,2} (?:surtout )?(?:pas|rien|jamais)[^.\n]{0,40}?${person}`,
    wording`ne (?:surtout )?(?:pas|jamais|rien) (?:(?:le|la|les|lui|leur|en|l'|d'en) ?){0,3}(?:dire|parler|révéler|mentionner|informer|prévenir|avertir|montrer|signaler|avouer|communiquer|raconter|divulguer|expliquer)(?!\p{L})[^.\n]{0,40}?${person}`,
    wording`ne (?:demande[sz]?|demander|consulte[sz]?|interroge[sz]?) (?:pas|jamais) (?:à |son avis à )?(?:l'|aux |les |à la )?(?:utilisat(?:eur|rice)s?|personne|humain)(?!s? (?:de |d'|l[ea]s? |l'|son |sa |un |une |quel))`,
    wording`${person}[^.\n]{0,20} ne (?:doit|devrait|doivent) (?:pas|jamais|rien)? ?(?:(?:le|la|l'en|en|s'en|l') ?)?(?:savoir|être (?:informée?|prévenue?|avertie?|mise? au courant)|l'apprendre|apprendre|apercevoir|remarquer)`,
    wording`(?:cache|cachez|cacher|dissimule[rz]?|garde[rz]?|tais|taisez)(?:-l[ea]s?)? ?(?:cela|ceci|ça|le fait|cet?(?:te)? \p{L}{1,20}|ces \p{L}{1,20}|secret|tout)?(?: \p{L}{1,15}){0,3}? (?:à l'|pour l'|vis-à-vis de l'|aux |à la |de l')(?:utilisat(?:eur|rice)|personne|humain|interlocut)`,
    wording`n(?:e |')(?:(?:le|la|l'|en) ?){0,2}(?:dis|dites|parle[sz]?|révèle[sz]?|mentionne[sz]?|raconte[sz]?)(?:-\p{L}{1,3})?(?: \p{L}{1,15})? à personne(?!\p{L})`,
    wording`(?:pas besoin|inutile) (?:de |d')(?:demander|prévenir|informer|avertir|consulter) (?:à |l'accord de )?(?:l'|la |les )?(?:utilisat|personne)`,
    wording`à l'insu d(?:e l'|es |e la )(?:utilisat|personne|humain|interlocut)\p{L}*`,
    wording`sans que (?:l'|les |la )(?:utilisat(?:eur|rice)s?|personne|humain) (?:n')?(?:(?:le|s'en|ne) ?){0,2}(?:sache|remarque|rende compte|aperçoive|voie)`,
    wording`(?:ne|n') ?(?:(?:lui|leur) )?(?:demande[sz]?|demander|attend[sz]?|attendez|attendre|sollicite[sz]?|requiers|requérez) (?:pas|jamais)[^.\n]{0,25}?(?:confirmation|permission|autorisation|accord|approbation)`,
    wording`ne (?:pas|jamais) (?:lui )?(?:demander|attendre|solliciter)[^.\n]{0,25}?(?:confirmation|permission|autorisation|accord|approbation)`,
  ],
};

const spanish: Wordings = {
  hold: [
    'a nadie',
    'usuari',
    'la persona',
    'el humano',
    'interlocutor',
    'confirmación',
    'permiso',
    'aprobación',
    'autorización',
    'consentimiento',
  ],
  patterns: [
    wording`(?:no|nunca|jamás|ni) (?:(?:se|le|les|lo|la|los|las|te|nos) ){0,2}(?:digas|diga|digan|cuentes|cuente|menciones|mencione|reveles|revele|informes|informe|avises|avise|muestres|muestre|comuniques|comunique|expliques|explique|adviertas|advierta|hables|hable|notifiques|confieses)(?!\p{L})[^.\n]{0,40}?(?:usuari[oa]|la persona|el humano|interlocutor)`,
    wording`(?:no|nunca|jamás) (?:decir|contar|mencionar|revelar|informar|avisar|comunicar|advertir|explicar)(?:se)?(?:l[oae]s?)?(?!\p{L})[^.\n]{0,40}?(?:usuari[oa]|la persona|el humano|interlocutor)`,
    wording`(?:no|nunca|jamás) (?:le |les |se lo )?(?:preguntes|pregunte|preguntar|preguntarle|consultes|consulte) (?:nada )?(?:a la |al )(?:usuari[oa]|persona|humano)(?!s? (?:por|el|la|los|las|qué|cuál|su))`,
    wording`(?:usuari[oa]|persona) no (?:debe|debería|tiene que|necesita) (?:\p{L}{1,15} ){0,2}?(?:saber(?:lo)?|enterarse|darse cuenta|ser informad[oa]|notarlo)(?!\p{L})`,
    wording`(?:oc[uú]lta|ocultar|oculte|esc[oó]nd[ea]|esconder|mant[eé]n|mantener|mantenga|gu[aá]rda|guarde)(?:se)?(?:l[oae]s?)? (?:(?:esto|eso|ello|todo|est[ea] \p{L}{1,20}|el hecho)[^.\n]{0,30}? )?(?:(?:oculto|en secreto|escondido) )?(?:al|del|de la|a la|frente al|ante el) (?:usuari[oa]|persona|humano|interlocutor)(?!s)`,
    wording`(?:no|nunca|jamás) (?:(?:se|le|les|lo|la) ){0,2}(?:digas|diga|cuentes|cuente|menciones|mencione|reveles|revele|informes)(?: \p{L}{1,15}){0,2}? a nadie(?!\p{L})`,
    wording`no (?:hace falta|es necesario|es preciso|necesitas) (?:pedir|preguntar|avisar|informar|consultar)(?:le)?(?: \p{L}{1,15}){0,2}? al usuario(?!s? (?:el|la|por))`,
    wording`sin que (?:el|la) (?:usuari[oa]|persona) (?:(?:lo|se) ){0,2}(?:sepa|note|vea|entere|dé cuenta|advierta)`,
    wording`(?:sin el conocimiento|a espaldas|a escondidas) (?:del|de la) (?:usuari[oa]|persona)`,
    wording`(?:no|nunca|jamás) (?:(?:le|les|se|la|lo) ){0,2}(?:pidas|pida|pedir|pedirle|solicites|solicite|solicitar|esperes|espere|esperar|preguntes|pregunte)(?: \p{L}{1,15}){0,3}? (?:confirmación|permiso|aprobación|autorización|consentimiento)`,
  ],
};

const portuguese: Wordings = {
  hold: [
    'ninguém',
    'usuári',
    'utilizador',
    'a pessoa',
    'o humano',
    'confirmação',
    'permissão',
    'aprovação',
    'autorização',
    'consentimento',
  ],
  patterns: [
    wording`(?:não|nunca|jamais|nem) (?:(?:o|a|lhe|lhes|isso|isto|se) ){0,2}(?:digas?|dizer|dizê|conte|contes|contar|mencione|menciones|mencionar|revele|reveles|revelar|informe|informes|informar|avise|avises|avisar|mostre|mostres|comunique|comunicar|fale|fales|falar|explique|alerte|confesse)(?:-\p{L}{1,4})?(?!\p{L})[^.\n]{0,40}?(?:usuári[oa]|utilizador|a pessoa|o humano)`,
    wording`(?:não|nunca|jamais) (?:pergunte|perguntes|perguntar|consulte) (?:nada )?(?:ao|à|para o) (?:usuári[oa]|utilizador|pessoa)(?!\p{L}{0,4} (?:pel[oa]|o|a|os|as|qual|sobre|por|seu|sua))`,
    wording`(?:usuári[oa]|utilizador|pessoa) não (?:deve|deveria|precisa|tem de|tem que) (?:\p{L}{1,15} ){0,2}?(?:saber|perceber|descobrir|notar|ser informad[oa])(?!\p{L})`,
    wording`(?:ocult[ea]|ocultar|escond[ae]|esconder|mantenha|mantém|manter|guarde)(?:-[oa]s?)? (?:(?:isto|isso|tudo|est[ea] \p{L}{1,20}|ess[ea] \p{L}{1,20}|o fato|o facto)[^.\n]{0,30}? )?(?:(?:oculto|em segredo|escondido|em sigilo) )?(?:do|da|ao|à|perante o) (?:usuári[oa]|utilizador|pessoa)(?!s)`,
    wording`(?:não|nunca|jamais) (?:diga|conte|mencione|revele|informe)(?: \p{L}{1,15}){0,2}? (?:a )?ninguém(?!\p{L})`,
    wording`não (?:é necessário|é preciso|precisa|há necessidade de) (?:pedir|perguntar|avisar|informar|consultar)(?: \p{L}{1,15}){0,2}? (?:ao|o) (?:usuário|utilizador)(?!s? (?:o|a|qual|pel))`,
    wording`sem (?:que )?(?:o|a) (?:usuári[oa]|utilizador|pessoa) (?:(?:o|isso|se) )?(?:saiba|saber|perceba|perceber|veja|note|notar|descubra)(?!\p{L})`,
    wording`(?:sem o conhecimento|pelas costas|às escondidas|às ocultas) (?:do|da) (?:usuári[oa]|utilizador|pessoa)`,
    wording`(?:não|nunca|jamais) (?:lhe )?(?:peça|peças|pedir|solicite|solicites|solicitar|espere|esperes|esperar|aguarde|aguardar|pergunte)(?: \p{L}{1,15}){0,3}? (?:confirmação|permissão|aprovação|autorização|consentimento)`,
  ],
};

/** Demands to leave the user out in Polish, German, French, Spanish and Portuguese. */
export const secrecyInLatinScripts: readonly Wordings[] = [polish, german, french, spanish, portuguese];
