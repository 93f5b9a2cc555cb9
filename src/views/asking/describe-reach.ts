import type { PageReach } from '../../catalog/read-offered.ts';
import type { ServedPage } from '../../catalog/read-pages.ts';
import { joinWordings, ours, say, type Wording } from '../../history/say.ts';
import { shortenText } from '../text-segments.ts';
import { nameSome } from './name-some.ts';

/** More hosts than these are only counted. */
const MOST_NAMES = 5;
const LONGEST_NOTE = 200;

/** The permissions that MCP Apps knows; any other is named as served. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  camera: 'the camera',
  microphone: 'the microphone',
  geolocation: 'the location',
  clipboardWrite: 'writing to the clipboard',
};

const namePermission = (id: string): Wording =>
  Object.hasOwn(PERMISSIONS, id) ? [ours(PERMISSIONS[id] ?? '')] : say`${id}`;

/** What a page may do by what it declares, in clauses that go on from `may`. */
function listPowers({ connects, loads, frames, bases, permissions }: PageReach): Wording[] {
  return [
    ...(connects.length > 0 ? [say`send requests to ${nameSome(connects, MOST_NAMES)}`] : []),
    ...(loads.length > 0 ? [say`load from ${nameSome(loads, MOST_NAMES)}`] : []),
    ...(frames.length > 0 ? [say`show pages of ${nameSome(frames, MOST_NAMES)}`] : []),
    ...(bases.length > 0 ? [say`take addresses as those of ${nameSome(bases, MOST_NAMES)}`] : []),
    ...(permissions.length > 0 ? [say`use, if allowed, ${nameSome(permissions.map(namePermission), MOST_NAMES)}`] : []),
  ];
}

const cut = (text: string): string => {
  const { shown, leftOut } = shortenText(text, LONGEST_NOTE);
  return leftOut > 0 ? `${shown}…` : shown;
};

/** Why the reach of a page is not known. */
const tellUnknown = ({ page, listed }: ServedPage): Wording =>
  page !== null
    ? say`What the page may reach was not measured; reading it: ${cut(page.refused)}`
    : [
        ours(
          listed === null
            ? 'No list of the server holds it, so what the page may reach was not measured.'
            : 'The list of resources does not say what the page may reach, and it was not read.',
        ),
      ];

/** What a page of a server may reach, by what it or the list of resources declares, in a sentence. */
export function describeReach(page: ServedPage): Wording {
  if (page.reach === null) return tellUnknown(page);
  const powers = listPowers(page.reach);
  return powers.length === 0
    ? [ours('The page may reach nothing beyond itself: it declares no host, and asks for no permission.')]
    : say`The page may ${joinWordings(powers, 'and')}.`;
}
