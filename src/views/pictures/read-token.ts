import { readFileSync } from 'node:fs';

let css: string | null = null;

/**
 * A colour of the stylesheet's tokens as [light, dark], for pictures that no stylesheet reaches. A token that stands for
 * another is followed. Throws where there is none.
 */
export function readToken(name: string): [string, string] {
  css ??= readFileSync('src/styles/tokens.css', 'utf8');
  const [, value = ''] = new RegExp(`--${name}: ([^;]+);`).exec(css) ?? [];
  const alias = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (alias !== undefined) return readToken(alias);
  const [light, dark] = value.match(/#[0-9a-f]{6}/g) ?? [];
  if (light === undefined || dark === undefined) throw new Error(`the stylesheet has no colours --${name}`);
  return [light, dark];
}
