import XmlBuilder from 'fast-xml-builder';
import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import type { Finding, Report, Subject } from '../findings/finding.ts';

const builder = new XmlBuilder({ attributeNamePrefix: '@', ignoreAttributes: false, format: true });

/** XML can't hold every character, and a text from outside may hold any; noncharacters are left after the hidden ones. */
const write = (text: string): string => revealHiddenCharacters(text).replaceAll(/[\ufffe\uffff]/g, '\ufffd');

/** All that is said of one tool, or of a server or stack as a whole. */
interface Case {
  readonly server: string | null;
  readonly name: string;
  readonly verdict: string;
  readonly findings: Finding[];
}

const keyOf = (server: string | null, tool: string | null): string => JSON.stringify([server, tool]);

/** A case for each tool that was looked at, and one for each finding that is of none of them. */
function listCases({ findings, suppressed, subjects }: Report): Case[] {
  const cases = new Map<string, Case>();
  const open = (server: string | null, name: string, verdict: string, key: string): Case => {
    const made = { server, name, verdict, findings: [] };
    cases.set(key, made);
    return made;
  };
  for (const { server, tool, verdict } of subjects satisfies readonly Subject[])
    if (!cases.has(keyOf(server, tool))) open(server, tool, verdict, keyOf(server, tool));
  for (const finding of [...findings, ...suppressed.map((each) => each.finding)]) {
    const { server, tool, rule, detail } = finding;
    const key = keyOf(server, tool);
    const own = tool === null ? undefined : cases.get(key);
    const name = [rule, ...(tool === null ? [] : [tool]), ...(detail === '' ? [] : [detail])].join(' ');
    const made = own ?? cases.get(`${key}${name}`) ?? open(server, name, '', `${key}${name}`);
    made.findings.push(finding);
  }
  return [...cases.values()];
}

const list = (findings: readonly Finding[]): string => findings.map(({ message }) => write(message)).join('\n');

/** A report as JUnit XML: a tool is a case, and fails where something of it is `failing`; what is accepted is skipped. */
export function writeJunit(report: Report, failing: ReadonlySet<Finding>, problems: readonly Problem[]): string {
  const accepted = new Map(report.suppressed.map(({ finding, ...rest }) => [finding, rest]));
  const errors = problems.filter(({ level }) => level === 'error');
  const suites = [...Map.groupBy(listCases(report), ({ server }) => server)].map(([server, cases]) => {
    const written = cases.map(({ name, verdict, findings }) => {
      const failed = findings.filter((finding) => failing.has(finding));
      const skipped = findings.flatMap((finding) => accepted.get(finding) ?? []);
      const rest = findings.filter((finding) => !failing.has(finding));
      const isSkipped = failed.length === 0 && skipped.length > 0;
      return {
        '@name': write(name),
        '@classname': write(server ?? report.file),
        ...(failed.length === 0
          ? {}
          : {
              failure: {
                '@type': failed.map(({ rule }) => rule).join(' '),
                '@message': write(failed[0]?.message ?? ''),
                '#text': list(failed),
              },
            }),
        ...(isSkipped
          ? {
              skipped: { '@message': write(skipped.map((each) => `until ${each.expires}: ${each.reason}`).join('; ')) },
            }
          : {}),
        'system-out': [verdict, list(rest)].filter((text) => text !== '').join('\n'),
      };
    });
    return {
      '@name': write(server === null ? report.file : `${report.file}: ${server}`),
      '@tests': String(written.length),
      '@failures': String(written.filter((each) => 'failure' in each).length),
      '@errors': '0',
      '@skipped': String(written.filter((each) => 'skipped' in each).length),
      testcase: written,
    };
  });
  const broken = {
    '@name': write(`${report.file}: input`),
    '@tests': String(errors.length),
    '@failures': '0',
    '@errors': String(errors.length),
    '@skipped': '0',
    testcase: errors.map(({ code, path, message, hint }) => ({
      '@name': write(`${code} ${path}`.trim()),
      '@classname': write(report.file),
      error: { '@type': code, '@message': write(message), '#text': write(hint) },
    })),
  };
  const all = errors.length > 0 ? [...suites, broken] : suites;
  return `${builder
    .build({
      '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
      testsuites: {
        '@name': 'toolrisk',
        '@tests': String(all.reduce((sum, suite) => sum + Number(suite['@tests']), 0)),
        '@failures': String(all.reduce((sum, suite) => sum + Number(suite['@failures']), 0)),
        '@errors': String(errors.length),
        testsuite: all,
      },
    })
    .trimEnd()}\n`;
}
