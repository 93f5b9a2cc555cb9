/** The suite, and the versions of it that are run. */
export const SUITE = '@modelcontextprotocol/conformance';

/** A scenario that a client which only lists can be held to. */
export interface ScenarioRun {
  readonly scenario: string;
  readonly revision: string;
}

/** What is run of a version of the suite. */
export interface SuiteRun {
  readonly version: string;
  readonly runs: readonly ScenarioRun[];
}

/** The newest release, and the newest preview: only that has scenarios of revision 2026-07-28. */
export const SUITES: readonly SuiteRun[] = [
  { version: '0.1.16', runs: [{ scenario: 'initialize', revision: '2025-11-25' }] },
  {
    version: '0.2.0-alpha.12',
    runs: [
      { scenario: 'initialize', revision: '2025-06-18' },
      { scenario: 'initialize', revision: '2025-11-25' },
      { scenario: 'request-metadata', revision: '2026-07-28' },
      { scenario: 'http-standard-headers', revision: '2026-07-28' },
      { scenario: 'json-schema-ref-no-deref', revision: '2026-07-28' },
    ],
  },
];

const REASONS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^auth\//, 'It wants a sign-in. Nobody signs in during a capture; a token is given by the person.'],
  [
    /^(tools_call|elicitation-|sse-retry|http-custom-headers|http-invalid-tool-headers|json-schema-2020-12-|sep-2322-)/,
    'It wants a tool called. A capture calls none.',
  ],
  [/^sep-2640-/, 'It wants skills read, an extension. A capture reads none.'],
];

/** Why a scenario can't be held against a client that only lists; null where nothing is known of it. */
export const explainNotApplicable = (scenario: string): string | null =>
  REASONS.find(([pattern]) => pattern.test(scenario))?.[1] ?? null;
