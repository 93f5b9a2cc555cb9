import type { Finding, Report } from '../../src/command/findings/finding.ts';

export const HOSTILE = 'a"<&>\'\u0000\u001b[31m\u202e\ud800]]>\n</failure>😀\uffff';

const finding = (rule: string, tool: string | null, server: string | null, detail = ''): Finding => ({
  rule,
  severity: 'critical',
  server,
  tool,
  message: `${tool ?? ''} ${HOSTILE}`,
  place: tool === 'wipe' ? '/tools/0' : '/tools/1',
  detail,
});

export const critical = finding('critical-tool', 'wipe', 'depot');
export const hostile = finding('high-tool', HOSTILE, HOSTILE);
export const twin = finding('path-to-an-exit', 'wipe', 'depot', 'one');
export const otherTwin = finding('path-to-an-exit', 'wipe', 'depot', 'two');
export const unknown = finding('unknown-server', null, 'mystery');
export const accepted = finding('medium-tool', 'move', 'depot');

/** A report with one of each kind, and names that mean no good. */
export const madeReport: Report = {
  file: 'config dir/ünï & "mcp".json',
  findings: [critical, hostile, twin, otherTwin, unknown],
  suppressed: [{ finding: accepted, reason: `Read. ${HOSTILE}`, expires: '2027-01-31' }],
  subjects: [
    { server: 'depot', tool: 'wipe', verdict: 'critical, Destructive' },
    { server: 'depot', tool: 'move', verdict: 'medium, Write' },
    { server: 'depot', tool: 'list', verdict: 'low, Read' },
    { server: HOSTILE, tool: HOSTILE, verdict: 'high, Write' },
  ],
  locate: (place) => ({ line: place === '/tools/0' ? 3 : 7, column: 5, end: 40 }),
};
