import { readFile, stat } from 'node:fs/promises';
import { Agent, fetch } from 'undici';
import { captureError } from '../capture-error.ts';
import { isLoopbackAddress, isPublicAddress, makeLookup } from '../http/judge-address.ts';
import { isLoopbackUrl, readMcpUrl } from '../http/read-mcp-url.ts';
import { showText } from '../show-text.ts';
import { nameBundle, type BundleSource } from './bundle-source.ts';

/** In bytes, packed. */
export const LARGEST_BUNDLE = 300_000_000;
const MOST_REDIRECTS = 5;
const MOST_SECONDS = 300;

const CHECK = 'Check where the bundle is, and fetch it yourself if it takes more than a download.';

async function readBounded(body: AsyncIterable<Uint8Array>, tooLarge: () => Error): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > LARGEST_BUNDLE) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Downloads what stands behind a URL, over redirects to addresses that might have been given as well. */
async function download(first: string, source: string, signal: AbortSignal): Promise<Buffer> {
  const refuse = (message: string): Error => captureError({ file: source }, 'bundle-not-fetched', message, CHECK);
  const tooLarge = (): Error => refuse(`The bundle is larger than ${LARGEST_BUNDLE} bytes.`);
  let target = first;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const url = new URL(target);
    const lookup = makeLookup(isLoopbackUrl(url) ? isLoopbackAddress : isPublicAddress);
    const dispatcher = new Agent({ connect: { lookup } });
    try {
      const response = await fetch(url, {
        redirect: 'manual',
        dispatcher,
        signal: AbortSignal.any([signal, AbortSignal.timeout(MOST_SECONDS * 1_000)]),
      });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || location === null) {
        if (!response.ok || response.body === null) throw refuse(`The address answers with status ${response.status}.`);
        return await readBounded(response.body, tooLarge);
      }
      await response.body?.cancel();
      const next = URL.parse(location, url);
      // What is signed for a moment stands in the query of the address that hosts of releases lead to.
      const read = next === null ? null : readMcpUrl(next.origin);
      if (
        next === null ||
        read === null ||
        'problem' in read ||
        (isLoopbackUrl(next) && !isLoopbackUrl(new URL(first)))
      )
        throw refuse('The address redirects to one that is not followed.');
      target = next.href;
    } finally {
      await dispatcher.destroy();
    }
  }
  throw refuse('The address redirects in a circle.');
}

/** The bytes of a bundle. Throws a CaptureError where it can't be had, or is too large. */
export async function getBundle(source: BundleSource, signal: AbortSignal): Promise<Buffer> {
  const { place } = source;
  const file = nameBundle(source);
  try {
    if ('url' in place) return await download(place.url, file, signal);
    const { size } = await stat(place.file);
    if (size > LARGEST_BUNDLE)
      throw captureError({ file }, 'bundle-too-large', `It is larger than ${LARGEST_BUNDLE} bytes.`, CHECK);
    return await readFile(place.file);
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'CaptureError') throw error;
    const cause = error.cause instanceof Error ? error.cause.message : error.message;
    throw captureError({ file }, 'bundle-not-fetched', `The bundle can't be had: ${showText(cause)}`, CHECK);
  }
}
