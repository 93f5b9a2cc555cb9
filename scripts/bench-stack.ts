import './tell-errors.ts';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { loadServers } from '../src/catalog/load.ts';
import type { ToolDefinition } from '../src/catalog/schema/tool-definition.ts';
import { serveFolder } from '../src/build/serve/serve-folder.ts';
import { classifyTool } from '../src/classifier/classify.ts';
import { claudeCode } from '../src/policies/formats/claude-code/index.ts';
import { renderStack } from '../src/policies/render-stack.ts';
import { answerStack } from '../src/stack/answer/answer-stack.ts';
import { judgeTool } from '../src/stack/answer/judge-tool.ts';
import { composeRequests, listComposed, type SelectedServer } from '../src/stack/compose/compose-requests.ts';
import { matchServer } from '../src/stack/identify/match-server.ts';
import { readServerKeys } from '../src/stack/identify/read-server-keys.ts';
import type { KnownFile } from '../src/stack/known/known-file.ts';
import { openKnown, type KnownServers } from '../src/stack/known/open-known.ts';
import { readStack } from '../src/stack/read-stack.ts';
import { browserArguments, findBrowser } from '../tests/find-browser.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    servers: { type: 'string', default: '10' },
    tools: { type: 'string', default: '1500' },
    rounds: { type: 'string', default: '7' },
  },
});
const [wantedServers = 0, wantedTools = 0, rounds = 0] = [values.servers, values.tools, values.rounds].map(Number);

const findMedian = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

const { servers: all } = await loadServers('data/servers');
const largest = all
  .filter(({ server }) => server.launch !== null)
  .toSorted((a, b) => b.tools.length - a.tools.length)
  .slice(0, wantedServers);

/** The largest servers of the catalogue as a client's configuration names them. */
function writeConfiguration(): string {
  const entries = largest.map(({ server }) => {
    const [command = '', ...args] = server.launch ?? [];
    return [server.slug, { command, args }] as const;
  });
  return JSON.stringify({ mcpServers: Object.fromEntries(entries) });
}

/** The same as a reader would paste their tools, were they unknown, so many in all. */
function writeLists(): string {
  let left = wantedTools;
  const lists: Record<string, { tools: readonly ToolDefinition[] }> = {};
  for (const [i, { server, tools }] of largest.entries()) {
    const own = tools.slice(0, Math.ceil(left / (largest.length - i))).map(({ definition }) => definition);
    left -= own.length;
    lists[server.slug] = { tools: own };
  }
  return JSON.stringify({ servers: lists });
}

/** Milliseconds that reading, looking up or judging, answering and writing the policy take in Node, and of how many tools. */
async function answerInNode(text: string, known: KnownServers): Promise<{ took: number; tools: number }> {
  const started = performance.now();
  const stack = await readStack(text, null);
  const looked = stack.servers.flatMap((server): SelectedServer[] => {
    const match = matchServer(readServerKeys(server), known.servers);
    if (match.kind === 'unknown') return [];
    return [{ alias: server.alias, slug: match.slug, selected: null, tools: known.listTools(match.slug) }];
  });
  const judged = stack.lists.map(({ alias, tools }): SelectedServer => ({
    alias,
    slug: null,
    selected: null,
    tools: tools.map((definition) => judgeTool({ definition, assessment: classifyTool(definition) })),
  }));
  const servers = [...looked, ...judged];
  const answer = answerStack(servers);
  const composed = listComposed(servers, answer.waysOut, 'supervised', new Map());
  renderStack(claudeCode, composeRequests(composed, 'supervised', 'only').requests);
  return { took: performance.now() - started, tools: answer.tools.length };
}

/** Milliseconds from the paste until the answer stands in the page. */
async function answerInBrowser(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (pasted) =>
      new Promise<number>((resolve) => {
        const desk = document.querySelector('stack-check') as HTMLElement;
        const box = desk.querySelector('textarea') as HTMLTextAreaElement;
        delete desk.dataset['took'];
        const started = performance.now();
        new MutationObserver((_, observer) => {
          if (desk.dataset['took'] === undefined) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
        }).observe(desk, { attributes: true, attributeFilter: ['data-took'] });
        box.value = pasted;
        box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
      }),
    text,
  );
}

/** The same text round by round in both, in turns. */
async function measure(page: Page, known: KnownServers, what: string, text: string) {
  const inBrowser: number[] = [];
  const inNode: number[] = [];
  let tools = 0;
  for (let round = 0; round < rounds; round += 1) {
    inBrowser.push(await answerInBrowser(page, text));
    const node = await answerInNode(text, known);
    inNode.push(node.took);
    tools = node.tools;
  }
  const [browserTook, nodeTook] = [findMedian(inBrowser), findMedian(inNode)];
  return {
    pasted: what,
    servers: wantedServers,
    tools,
    'in Chromium, median ms': Math.round(browserTook),
    'in Node, median ms': Math.round(nodeTook),
    ratio: (browserTook / nodeTook).toFixed(2),
    'first in Chromium': Math.round(inBrowser[0] ?? NaN),
    'first in Node': Math.round(inNode[0] ?? NaN),
  };
}

const address = await serveFolder(values.site, '/', 0);
const found = process.env['CHROMIUM_PATH'] ?? (await findBrowser())?.['CHROMIUM_PATH'];
const browser = await chromium.launch({ ...(found && { executablePath: found }), args: browserArguments() });
const page = await browser.newPage();
await page.goto(`${address}check/`);
await page.locator('[data-ready]').waitFor();
const known = openKnown(JSON.parse(await readFile(`${values.site}/check/known.json`, 'utf8')) as KnownFile);
console.table([
  await measure(page, known, 'configuration of known servers', writeConfiguration()),
  await measure(page, known, 'tools of unknown servers', writeLists()),
]);
await browser.close();
process.exit();
