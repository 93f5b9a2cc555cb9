import { describe, expect, it } from 'vitest';
import { classifyTool } from '../../../src/classifier/classify.ts';
import { choosePack } from '../../../src/policies/choose-pack.ts';
import type { PolicyFormat } from '../../../src/policies/define-format.ts';
import { formats } from '../../../src/policies/formats/index.ts';
import type { PolicyRequest, Scope } from '../../../src/policies/intent.ts';
import { loadServer } from '../../../src/policies/proving/scenarios/load-server.ts';
import { renderStack } from '../../../src/policies/render-stack.ts';
import { languageEndings } from '../language-endings.ts';
import { readers } from '../readers.ts';

/** Three small servers of the catalogue: two closed, of one the rest is left untouched. */
const servers: readonly (readonly [Awaited<ReturnType<typeof loadServer>>, Scope])[] = [
  [await loadServer('time', '2026.10.19'), 'only'],
  [await loadServer('send-email', '1.0.0'), 'rest'],
  [await loadServer('atlassian-jira', '3.3.0'), 'only'],
];

const makeStack = (format: PolicyFormat): PolicyRequest[] =>
  servers.map(([{ server, tools }, scope]) => ({
    alias: server,
    scope,
    tools: tools.map((tool) => choosePack(format).decideIntent(tool, classifyTool(tool))),
    others: [],
  }));

describe.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  const golden = `../../../src/policies/formats/${id}/golden/stack`;

  it('writes its golden files for a stack', async () => {
    const { files, summary, notes, rest, steps, counts, problems } = renderStack(format, makeStack(format));
    const ending = languageEndings[format.language];
    for (const { text, aliases } of files) {
      for (const alias of aliases) readers[id](text, alias, aliases);
      const name = files.length === 1 ? ending : `${aliases.join('-')}.${ending}`;
      await expect(text).toMatchFileSnapshot(`${golden}/policy.${name}`);
    }
    const names = files.map(({ fileName, aliases }) => ({ fileName, aliases }));
    const told = { files: names, summary, notes, rest, steps, counts, problems };
    await expect(`${JSON.stringify(told, null, 2)}\n`).toMatchFileSnapshot(`${golden}/told.json`);
  });
});
