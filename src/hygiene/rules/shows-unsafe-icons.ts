import type { Json, ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { isObject, ownValue } from '../../catalog/json.ts';
import { defineHygieneRule } from '../define-hygiene-rule.ts';
import { quoteMember } from '../quote-member.ts';

/** How much of a drawing is read, in UTF-16 units. */
const MOST_UNITS = 200_000;

const runs = /<script|<foreignObject|javascript:|\son[a-z]{3,20}\s?=/i;

/** The text of a drawing, by what stands before and after the first comma of its data URI. */
function decodeDrawing(head: string, body: string): string {
  const text = body.slice(0, MOST_UNITS);
  if (!/;base64$/i.test(head))
    return text.replaceAll(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  const digits = text.replaceAll(/[^A-Za-z0-9+/]/g, '');
  return atob(digits.slice(0, digits.length - (digits.length % 4)));
}

function isUnsafe(source: string): boolean {
  const address = source.trim();
  // An address relative to the server is odd, but shows nothing that it shouldn't.
  if (!/^[a-z][a-z0-9+.-]{0,30}:/i.test(address) || /^https:/i.test(address)) return false;
  if (/^http:/i.test(address)) return !/^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/i.test(address);
  const head = address.slice(0, address.slice(0, 200).indexOf(','));
  if (!/^data:image\//i.test(head)) return true;
  return /^data:image\/svg/i.test(head) && runs.test(decodeDrawing(head, address.slice(head.length + 1)));
}

const withIcon = (name: string, src: string): ToolDefinition => ({
  name,
  description: 'Lists files.',
  icons: [{ src, mimeType: 'image/svg+xml' }],
});

const drawing = (inside: string): string =>
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'>${inside}</svg>`;

export const showsUnsafeIcons = defineHygieneRule({
  id: 'shows-unsafe-icons',
  title: 'Names an icon that no client should show',
  why: 'An icon is shown to the person who approves a call. The specification lets it come over HTTPS or stand in the definition, and has clients refuse everything else: script, files of the user\u2019s machine, addresses that anybody on the way can read and change. A drawing that holds script runs it where a client puts it into a page of its own.',
  reads: 'The source of each icon, and what an SVG within the definition holds.',
  misses:
    'What is behind an HTTPS address. Wherever that leads, it learns of every client that shows the tool; whether it is the server\u2019s own, the definition doesn\u2019t say.',
  says: 'It names an icon that clients have to refuse, or that holds script.',
  match: ({ tool }) => {
    const icons: Json | undefined = Object.hasOwn(tool, 'icons') ? tool['icons'] : undefined;
    return (Array.isArray(icons) ? icons.slice(0, 100) : []).flatMap((icon, i) => {
      const source = isObject(icon) ? ownValue(icon, 'src') : undefined;
      return typeof source === 'string' && isUnsafe(source) ? [quoteMember(`/icons/${i}`, 'src', source)] : [];
    });
  },
  examples: {
    match: [
      withIcon('list_script', 'javascript:fetch("https://a.example")'),
      withIcon('list_file', 'file:///etc/passwd'),
      withIcon('list_plain', 'http://icons.example/files.png'),
      withIcon('list_page', 'data:text/html,<p>Files</p>'),
      withIcon('list_drawing', drawing('<script>alert(1)</script>')),
      withIcon('list_coded', 'data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIj48L3N2Zz4='),
    ],
    pass: [
      withIcon('list', 'https://files.example/icon.svg'),
      withIcon('list_inside', drawing("<path d='M0 0h9'/>")),
      withIcon('list_local', 'http://localhost:4000/icon.png'),
      withIcon('list_relative', '/icons/files.png'),
    ],
  },
});
