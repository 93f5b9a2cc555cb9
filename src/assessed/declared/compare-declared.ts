import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { findMismatches, type Mismatch } from './find-mismatches.ts';
import { hintIds, hints, type Hint } from './hints.ts';
import { implyHints, isSure, type JudgedTool } from './imply-hints.ts';
import { patchAnnotations, type AnnotationPatch } from './patch-annotations.ts';
import { readHints, type DeclaredHint } from './read-hints.ts';

/** One hint: what the specification, the server and the verdict say of it. */
export interface HintComparison extends DeclaredHint {
  readonly hint: Hint;
  /** Whether the specification gives it no meaning here, the tool being declared read-only. */
  readonly isMeaningless: boolean;
  /** What the verdict implies; null where it implies nothing. */
  readonly implied: boolean | null;
}

/** What a tool declares about itself, beside its verdict. */
export interface DeclaredComparison {
  readonly rows: readonly HintComparison[];
  /** The dangerous first. */
  readonly mismatches: readonly Mismatch[];
  /** Keys of `annotations` that are no hints, in served order; kept in the patch, and not judged. */
  readonly otherKeys: readonly string[];
  readonly patch: AnnotationPatch | null;
  /** Whether the verdict is too unsure, or there is none, to be held against what is declared. */
  readonly isUnsure: boolean;
}

/** Sets what a tool declares against its verdict. Pure; never throws. */
export function compareDeclared(tool: ToolDefinition, assessment: JudgedTool): DeclaredComparison {
  const declared = readHints(tool);
  const implied = implyHints(assessment);
  const isReadOnly = declared.hints.readOnlyHint.assumed;
  return {
    rows: hints.map((hint) => ({
      ...declared.hints[hint.id],
      hint,
      isMeaningless: hint.onlyWhereChanging && isReadOnly,
      implied: implied[hint.id],
    })),
    mismatches: findMismatches(declared, implied, assessment),
    otherKeys: declared.entries.map(([key]) => key).filter((key) => !(hintIds as readonly string[]).includes(key)),
    patch: patchAnnotations(declared, implied),
    isUnsure: !isSure(assessment),
  };
}
