import type { LanguageId } from '../words/lexicon.ts';
import { remember } from '../words/remember.ts';

/** How far the name of an argument shows that its value chooses what the tool does. */
export interface ChooserName {
  /** Whether it chooses a kind of thing as often as an effect, so that most of its values have to be verbs. */
  readonly isWeak: boolean;
  readonly language: LanguageId;
}

const names: readonly (readonly [LanguageId, boolean, string])[] = [
  ['en', false, 'action actions operation operations op method httpmethod cmd subcommand verb intent selectschema'],
  ['en', true, 'mode task request command commands do what'],
  ['pl', false, 'akcja akcje operacja czynność działanie polecenie'],
  ['pl', true, 'tryb zadanie'],
  ['de', false, 'aktion aktionen vorgang befehl'],
  ['de', true, 'modus aufgabe'],
  ['fr', false, 'opération commande'],
  ['fr', true, 'tâche'],
  ['es', false, 'acción operación comando'],
  ['es', true, 'modo tarea'],
  ['pt', false, 'ação operação'],
  ['pt', true, 'tarefa'],
  ['ru', false, 'действие операция команда deystvie'],
  ['ru', true, 'режим задача'],
  ['zh', false, '操作 操作类型 操作類型 动作 动作类型 動作類型 命令 指令'],
  ['zh', true, '模式 方法 任务 任務'],
  ['ja', false, '動作 アクション 処理 操作種別 コマンド'],
  ['ja', true, 'モード タスク'],
  ['ko', false, '작업 동작 액션 작업유형 명령'],
  ['ko', true, '모드 요청'],
];

/** A name without case, accents and whatever stands between its words. */
const foldName = (name: string): string =>
  name
    .slice(0, 100)
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '');

const choosers: ReadonlyMap<string, ChooserName> = new Map(
  names.flatMap(([language, isWeak, words]) =>
    words.split(' ').map((word) => [foldName(word), { isWeak, language }] as const),
  ),
);

// `action_type` and `operationName` say as little as `mode`.
const kinds = /^(?:action|operation|op|command|cmd|task|method)(?:type|name|kind|mode)$/;

/** What the name of an argument shows; null where it chooses no effect. */
export const readChooserName = remember((name): ChooserName | null => {
  const folded = foldName(name);
  return choosers.get(folded) ?? (kinds.test(folded) ? { isWeak: true, language: 'en' } : null);
});
