export { readToolsOfText, readToolsOfValue, type ToolFile } from './read-tools.ts';
export type { FoundList } from './found-list.ts';
export { spellings } from './spellings/index.ts';
export { texts, yamlText } from './texts/index.ts';
export { lookalikes } from './without-tools/index.ts';
export { wrappings } from './wrappings/index.ts';
