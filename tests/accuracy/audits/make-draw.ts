import type { AuditDraw } from '../../../src/accuracy/audits/audit-files.ts';

const digest = `sha256:${'0'.repeat(64)}`;

/** A draw of four tools from two parts: three of thirty, and one of ten. */
export const makeTestDraw = (kind: AuditDraw['kind'] = 'verdicts'): AuditDraw => ({
  generator: 'scripts/draw-audit.ts',
  kind,
  drawn: '2026-01-02',
  commit: '0123abc',
  seed: 7,
  frame: { tools: 40, labelled: 0 },
  strata: [
    { id: 'Read', tools: 30, drawn: 3 },
    { id: 'Write', tools: 10, drawn: 1 },
  ],
  items: ['Read', 'Read', 'Read', 'Write'].map((stratum, i) => ({
    id: `v-00${i + 1}`,
    server: 'notes',
    tool: `tool_${i + 1}`,
    slug: `tool-${i + 1}`,
    version: '1.0.0',
    digest,
    stratum,
    isLabelled: false,
  })),
});
