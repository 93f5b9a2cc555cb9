import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { CARD, CARD_FONT } from './draw-card.ts';
import { writeIndexedPng } from './write-indexed-png.ts';

// From the project, not from this file: pages are rendered from a bundle elsewhere.
const { resolve: find } = createRequire(resolve('package.json'));

const font = (name: string): string => find(`@expo-google-fonts/roboto-condensed/${name}.ttf`);

/** A card as PNG. Its font comes with the project, so that it looks alike on a machine without any. */
export function renderCard(svg: string): Uint8Array<ArrayBuffer> {
  const renderer = new Resvg(svg, {
    fitTo: { mode: 'width', value: CARD.width },
    font: {
      loadSystemFonts: false,
      fontFiles: [font('400Regular/RobotoCondensed_400Regular'), font('700Bold/RobotoCondensed_700Bold')],
      defaultFontFamily: CARD_FONT,
    },
  });
  const image = renderer.render();
  const { width, height, pixels } = image;
  return writeIndexedPng({ width, height, pixels }) ?? new Uint8Array(image.asPng());
}
