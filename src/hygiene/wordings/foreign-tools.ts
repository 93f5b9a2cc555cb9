import { wording, type Wordings } from '../wording.ts';

// Servers and clients that many people run beside others.
const product = String.raw`['"]?(?:playwright|puppeteer|selenium|chrome[- ]?devtools|browserbase|browser[- _]use|firecrawl|tavily|exa|brave(?:[- ]search)?|perplexity|context7|serena|desktop[- ]commander|apify|jina(?: ai)?|duckduckgo|google(?: search)?|bing(?: search)?|serper|serpapi|(?:github )?copilot|claude(?: code)?|gemini(?: cli)?|chatgpt|codex|cursor|windsurf|zapier|composio|sequential[- ]?thinking|web ?search|web ?fetch)['"]?`;
const ban =
  "(?:(?:never|do not|don't|must not|must never|should never|should not|avoid|stop|not) (?:ever )?(?:use|using|call|calling|invoke|invoking|rely on|relying on|fall back (?:to|on)|reach for)|instead of(?: using| calling)?|rather than(?: using| calling)?|in place of) (?:the |your |any |a )?";
const kind =
  '(?:tools?|functions?|mcps?|mcp servers?|servers?|connectors?|plugins?|extensions?|integrations?|browser|search|api)';
// "Never use Playwright." bans it; "never use Playwright locators" is about its locators.
const asTool = String.raw`(?:'s)?(?: (?:[\w-]{1,30} ){0,2}?${kind}\b|[_-]\w{2,40}|(?= ?(?:[.,;:!?)]|$|\n|for |to |when |if |here|as |unless |at all|directly|instead|or |and )))`;

const english: readonly Wordings[] = [
  {
    hold: ['mcp__'],
    patterns: [wording`mcp__[a-z0-9-]{1,60}_{1,2}[a-z]\w{0,60}`],
  },
  {
    hold: ['tool'],
    patterns: [
      wording`(?<!\b(?:this|a|an) )(?:analysis|REPL|code execution|bash|built-?in [a-z]{2,20}) tools?\b(?= (?:cannot|can't|will fail|do(?:es)? not|is not|are not))`,
    ],
  },
  {
    hold: ['instead of', 'rather than', 'over', 'never', 'not', "n't", 'avoid', 'in place of', 'stop '],
    patterns: [
      wording`(?:instead of|rather than|over|never use|do not use|don't use|avoid) (?:the |your |any )?(?:built-?in |native |default )?(?:(?:analysis\/REPL|web ?search|web ?fetch|analysis|REPL|bash) tools?|WebSearch|WebFetch|TodoWrite)\b`,
      wording`(?:instead of|rather than|over|never use|do not use|don't use|avoid) (?:the |your |any )?(?:built-?in|native) (?:[\w-]+ )?(?:tools?|web search)\b`,
      wording`${ban}${product}${asTool}`,
      // Only a name in capitals tells another product from a kind of tool.
      /\b(?:[Nn]ever|NEVER|[Dd]o not|[Dd]o NOT|DO NOT|[Dd]on't|DON'T|[Mm]ust not|MUST NOT|[Aa]void|AVOID) (?:ever )?(?:use|using|call|calling|invoke|invoking|USE|CALL) (?:the |your |any )?(?!(?:THIS|THE|ANY|OTHER|THESE|IT|MCP|API|SQL|This|These|Other|Another|Any)\b)[A-Z][\w.]{1,30}(?: [A-Z][\w.]{1,30}){0,2}(?:'s)? (?:\w{1,40} )?(?:tools?|MCPs?|MCP servers?|connectors?|plugins?|extensions?)\b/gu,
    ],
  },
];

const elsewhere: Wordings = {
  hold: [
    'używaj',
    'korzystaj',
    'wywołuj',
    'verwende',
    'benutze',
    'nutze',
    'utilise',
    'appele',
    'uses',
    'use ',
    'utilices',
    'utilice',
    'utilize',
    'использу',
    '使用',
    '调用',
    '調用',
    '使わない',
    '사용하지',
    '호출하지',
  ],
  patterns: [
    wording`(?:nigdy nie|nie) (?:używaj|korzystaj z|wywołuj)(?:cie)? (?:narzędzi\p{L}{0,3} |serwera )?${product}`,
    wording`(?:verwende|benutze|nutze)n?(?: sie)? (?:nie|niemals|nicht|auf keinen fall|keinesfalls) (?:das |den |die )?(?:tool |werkzeug )?${product}|(?:verwende|benutze|nutze)n?(?: sie)? (?:das |den |die )?${product}(?:[- ](?:tools?|mcp|werkzeuge?))? (?:nie|niemals|nicht|auf keinen fall)(?!\p{L})`,
    wording`n'utilise[sz]? (?:jamais|pas|surtout pas) (?:l'outil |l'|le |la |les )?(?:outils? )?${product}`,
    wording`(?:nunca|no|jamás) (?:uses|use|utilices|utilice) (?:el |la |las? )?(?:herramientas? (?:de )?)?${product}`,
    wording`(?:nunca|não|jamais) (?:uses|use|utilize|utilizes) (?:o |a |as? )?(?:ferramentas? (?:d[aoe] )?)?${product}`,
    wording`(?:никогда )?не используй(?:те)? (?:инструмент\p{L}{0,3} |сервер )?${product}`,
    wording`${product} ?(?:tool|mcp|ツール)?(?:の)?(?:ツール|mcp)?(?:は|を)(?:絶対に|決して)?(?:使わない|使用しない|呼び出さない)(?:で|こと|よう)`,
    wording`${product}(?:의)? ?(?:도구|툴|mcp|서버)?[를을은는]? ?(?:절대(?:로)? ?)?(?:사용|호출)하지 ?(?:마|말)`,
    // Chinese parts no words, so that nothing stands before.
    /(?:不要|切勿|禁止|绝不|絕不|不得|请勿|請勿|永远不要)(?:再)?(?:使用|调用|調用) ?['"]?(?:playwright|puppeteer|firecrawl|tavily|exa|brave|perplexity|context7|google|bing|copilot|claude|gemini|chatgpt|codex|cursor|websearch|webfetch)(?![a-z])/giu,
  ],
};

/** Talk of tools that another server, another product or the client brings. */
export const foreignToolWordings: readonly Wordings[] = [...english, elsewhere];
