import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glossary } from '../../src/catalog/glossary.ts';
import { makeTermLinker } from '../../src/glossary/link-terms.ts';
import { measurePace } from '../measure-pace.ts';

const linkTerms = makeTermLinker(glossary, (id) => `/glossary/#${id}`);
const page = (main: string): string =>
  `<!doctype html><html><head><title>A tool</title></head><body><main>${main}</main></body></html>`;
const link = (main: string): string => {
  const linked = linkTerms(page(main));
  const [before, after] = page('|').split('|') as [string, string];
  expect(linked.startsWith(before) && linked.endsWith(after)).toBe(true);
  return linked.slice(before.length, linked.length - after.length);
};
const termLink = (id: string, words: string): string => `<a class="term" href="/glossary/#${id}">${words}</a>`;
const unlink = (html: string): string => html.replaceAll(/<a class="term" href="[^"]*">([^<]*)<\/a>/g, '$1');

it('links the first appearance of a term, and no other', () => {
  expect(link('<p>A tool, and tools.</p><p>Tools.</p>')).toBe(
    `<p>A ${termLink('tool', 'tool')}, and tools.</p><p>Tools.</p>`,
  );
});

it('links the longest form, and does not count it as an appearance of a shorter one', () => {
  expect(link('<p>By tool poisoning, a tool acts.</p>')).toBe(
    `<p>By ${termLink('tool-poisoning', 'tool poisoning')}, a ${termLink('tool', 'tool')} acts.</p>`,
  );
});

describe('links nothing', () => {
  it.each([
    ...['a', 'blockquote', 'button', 'code', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'footer', 'form'],
    ...['kbd', 'label', 'mark', 'nav', 'noscript', 'pre', 'q', 'samp', 'script', 'select', 'style', 'summary'],
    ...['table', 'template', 'textarea', 'title', 'svg'],
  ])('inside <%s>, however deep, and does behind it', (element) => {
    const closed = `<${element}><em>x <b>tool</b></em> tool</${element}>`;
    expect(link(`<div>${closed} and a tool</div>`)).toBe(`<div>${closed} and a ${termLink('tool', 'tool')}</div>`);
  });

  it.each([
    '<table><tr><th>tool</th><td>tool</td></tr></table>',
    '<span class="served">tool</span>',
    '<span class="block name">tool</span>',
    '<ul data-unlinked><li>tool</li></ul>',
    '<span lang="pl">tool</span>',
    '<p title="tool" data-tool="tool">none</p>',
    '<!-- tool -->',
    '<p>a<b>tool</b>, <b>tool</b>s, <code>my_</code>tool, tool<code>_name</code></p>',
    '<p>rate <em>limit</em></p>',
  ])('in %s', (html) => {
    expect(link(html)).toBe(html);
  });

  it('outside the main part', () => {
    const html = '<body><p>A tool</p><main><p>None</p></main><footer>A tool</footer><p>A tool</p></body>';
    expect(linkTerms(html)).toBe(html);
  });
});

describe('served text', () => {
  it('takes no links between its fences, which go', () => {
    expect(link('<p><!--served-->A tool<!--/served--> is a tool</p>')).toBe(
      `<p>A tool is a ${termLink('tool', 'tool')}</p>`,
    );
    expect(link('<h2><!--served-->tool<span class="x">U+202E</span><!--/served--></h2>')).toBe(
      '<h2>tool<span class="x">U+202E</span></h2>',
    );
  });

  it('stays what it is when it looks like markup or like a fence', () => {
    const served =
      '&lt;/p&gt;&lt;!--/served--&gt; a tool &lt;a class=&quot;term&quot; href=&quot;//evil.example&quot;&gt;';
    expect(link(`<p><!--served-->${served}<!--/served--></p>`)).toBe(`<p>${served}</p>`);
  });

  it('leaves the words of the page’s own tool alone: they may mean its things', () => {
    const rest =
      '<table><tr><th scope="row"><span class="name">clientId</span></th><th class="name">mcpServer</th></tr></table>';
    const html = `<h1 class="name">delete_policies</h1><p>It takes the policy away from an MCP server. Ask a client.</p>${rest}`;
    expect(link(html)).toBe(html);
    expect(link(html.replace(' class="name"', ''))).toContain(termLink('policy', 'policy'));
    expect(link(`${html}<p>A tool.</p>`)).toContain(termLink('tool', 'tool'));
  });
});

describe('entities', () => {
  it.each([
    ['a stop', '<p>&quot;tool&quot;</p>', `<p>&quot;${termLink('tool', 'tool')}&quot;</p>`],
    ['an apostrophe', '<p>the tool&#39;s</p>', `<p>the ${termLink('tool', 'tool')}&#39;s</p>`],
    ['a space', '<p>by tool&nbsp;poisoning</p>', `<p>by ${termLink('tool-poisoning', 'tool&nbsp;poisoning')}</p>`],
    ['a letter', '<p>tool&eacute; tool&#233; &#xe9;tool</p>', '<p>tool&eacute; tool&#233; &#xe9;tool</p>'],
    ['no entity', '<p>&tool; &amp;tool</p>', `<p>&tool; &amp;${termLink('tool', 'tool')}</p>`],
  ])('that are %s', (_, html, linked) => {
    expect(link(html)).toBe(linked);
  });
});

it('links twelve terms at most, those with the lowest ranks', () => {
  const html = `<p>${glossary.map(({ forms }) => `so ${forms[0]} is`).join(', ')}</p>`;
  const linked = [...link(html).matchAll(/#([a-z-]+)"/g)].map(([, id]) => id);
  const needed = glossary.toSorted((a, b) => a.rank - b.rank).slice(0, 12);
  expect(linked.toSorted()).toEqual(needed.map(({ id }) => id).toSorted());
});

it('changes nothing but for its links, whatever the page is', () => {
  const piece = fc.constantFrom(
    ...['<p>', '</p>', '<b>', '</b>', '<code>', '</code>', '<br>', '<a href="x">', '</a>', '<', '>', '&', '&amp;', '"'],
    ...['tool ', 'MCP ', 'server ', 'Tools', '. ', '\n', 'é', '🙂', '<!--', '-->', '</main>', '<script>', '</script>'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const html = page(pieces.join(''));
      expect(unlink(linkTerms(html))).toBe(html);
    }),
    { numRuns: 500 },
  );
});

it('gives the same bytes each time, within milliseconds', () => {
  const html = page('<p>A tool of an MCP server, <code>tool</code> and text.</p>'.repeat(1500));
  const pace = measurePace(() => {
    expect(linkTerms(html)).toBe(linkTerms(html));
  });
  expect(pace).toBeLessThan(100);
});
