import { phrase, wording, type Wordings } from '../wording.ts';

// Files on a user's machine that hold keys, passwords or the settings of clients.
const home = String.raw`(?:~|\$HOME|\$\{HOME\}|%USERPROFILE%|\/(?:home|Users)\/[\w.$<>{}-]{1,30}|\/root)[\/\\]`;
const file = String.raw`(?:${home}\.(?:ssh|aws|gnupg|kube|docker|azure|config[\/\\](?:gcloud|gh))(?:[\/\\]|\b)|${home}\.(?:netrc|npmrc|pypirc|git-credentials|pgpass|bash_history|zsh_history|claude\.json)\b|\.ssh[\/\\]|\bid_(?:rsa|ed25519|ecdsa|dsa)\b|\.aws[\/\\]credentials|\.cursor[\/\\]mcp\.json|\bmcp_config\.json|claude_desktop_config|\/etc\/(?:passwd|shadow|sudoers)\b|\/proc\/self\/environ|Library[\/\\]Keychains|\bwallet\.dat\b|\bLogin Data\b)`;

const names = [
  '.ssh',
  'id_rsa',
  'id_ed',
  'id_ecdsa',
  'id_dsa',
  '.aws',
  '.gnupg',
  '.kube',
  '.docker',
  '.azure',
  'gcloud',
  'config/gh',
  'netrc',
  'npmrc',
  'pypirc',
  'git-credentials',
  'pgpass',
  '_history',
  '.claude',
  'mcp.json',
  'mcp_config',
  'claude_desktop',
  '/etc/',
  '/proc/self',
  'keychains',
  'wallet.dat',
  'login data',
];

const english: readonly Wordings[] = [
  {
    hold: names,
    patterns: [
      wording`(?:read|open|load|fetch|include|attach|send|pass|copy|paste|upload|get|put|cat|retrieve|extract|dump|print|insert|submit|embed|encode|append|grab|collect|return|exfiltrate|post|give|show)\b[^.\n]{0,60}?${file}`,
      wording`(?:call|use|run|invoke|execute)(?: the)? ['"]?(?:[a-z]{2,30}(?:[_.][a-z]{2,30}){1,5}|cat|type|\w{2,20} tool)['"]?(?: tool| function)?\b[^.\n]{0,40}?${file}`,
      wording`(?:contents?|text|body) of [^.\n]{0,30}?${file}`,
    ],
  },
  {
    hold: ['.env'],
    patterns: [
      wording`(?:include|pass|send|put|paste|attach|append|submit|copy|post|insert)\b[^.\n]{0,30}?\b(?:contents?|text|values?|secrets?) (?:of|in|from) (?:the |your |any )?(?:[\w']{1,15} )?\.env\b`,
      wording`(?:read|open|load|fetch|cat|find)\b[^.\n]{0,40}?(?<![\w/])\.env\b(?: file)?[^.\n]{0,20}? and (?:then )?(?:pass|send|include|put|paste|attach|append|submit|copy|post|return|insert|forward)\b`,
    ],
  },
];

const elsewhere: Wordings = {
  hold: names,
  patterns: [
    wording`(?:przeczytaj|odczytaj|otwórz|wczytaj|wyślij|dołącz|skopiuj|wklej|przekaż|pobierz|podaj zawartość)(?:cie)?(?!\p{L})[^.\n]{0,60}?${file}`,
    wording`(?:lies|lesen sie|öffne|öffnen sie|lade|sende|senden sie|füge|kopiere|kopieren sie|hänge|übergib|schicke|gib)(?!\p{L})[^.\n]{0,60}?${file}`,
    wording`(?:lis|lisez|lire|ouvre[sz]?|ouvrir|envoie|envoyez|joins|joignez|inclus|incluez|copie[sz]?|copier|colle[sz]?|mets|mettez|transmets|transmettez)(?!\p{L})[^.\n]{0,60}?${file}`,
    wording`(?:lee|lea|leer|abre|abra|abrir|env[ií]a|env[ií]e|adjunta|adjunte|incluye|incluya|copia|copie|pega|pegue|pasa|pon|ponga|leia|ler|abra|envie|anexe|inclua|cole|passe|coloque)(?!\p{L})[^.\n]{0,60}?${file}`,
    wording`(?:прочитай|прочти|прочитать|открой|отправь|вложи|включи|скопируй|вставь|передай|пришли|приложи)(?:те)?(?!\p{L})[^.\n]{0,60}?${file}`,
    phrase`(?:读取|讀取|打开|打開|发送|發送|附上|复制|複製|粘贴|貼上|上传|上傳|传入|傳入|提交|包含)[^。\n]{0,30}?${file}`,
    phrase`${file}[^。\n]{0,20}?(?:を読|を開|を送|をコピー|を貼|の(?:中身|内容)を|[을를] ?읽|[을를] ?열|의 ?내용[을를]|[을를] ?(?:복사|전송|첨부)|的?(?:内容|內容)(?:传入|傳入|发送|發送|放入|填入|粘贴|复制))`,
  ],
};

/** Demands to read or pass on a file that is known to hold secrets or settings. */
export const privateFileWordings: readonly Wordings[] = [...english, elsewhere];
