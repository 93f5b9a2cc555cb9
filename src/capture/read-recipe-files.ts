import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { recipeSchema, type RecipeFile } from '../catalog/schema/recipe.ts';
import { showText } from './show-text.ts';

/** Reads files that a server is to find where it starts; what is wrong with them is told to `refuse`. */
export function readRecipeFiles(
  paths: readonly string[],
  refuse: (message: string, hint?: string) => void,
): RecipeFile[] {
  const files = paths.flatMap((path): RecipeFile[] => {
    try {
      const file = { name: basename(path), content: readFileSync(path, 'utf8') };
      const read = recipeSchema.shape.files.safeParse([file]);
      if (read.success) return [file];
      const why = read.error.issues.map(({ message }) => message).join('; ');
      refuse(
        `The file ${showText(path)} can't be kept in server.json: ${why}.`,
        'Give one of up to 10,000 characters that holds nothing real, under a name of letters, digits, dots and hyphens.',
      );
    } catch (error) {
      refuse(`The file ${showText(path)} can't be read: ${(error as Error).message}`, 'Name a file of text.');
    }
    return [];
  });
  if (new Set(files.map(({ name }) => name)).size < files.length) refuse('Two files of --file have the same name.');
  return files;
}
