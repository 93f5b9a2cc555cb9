import type { Server } from '../../catalog/schema/server.ts';
import type { NamedSetting } from './find-untried-settings.ts';

type Variables = Server['variables'];

/** What is a secret by its name. */
const SECRET =
  /(?:^|_)(?:API_?KEY|KEY|TOKEN|PAT|SECRET|PASSWORD|PASSWD|PASS|CREDENTIALS?|DSN|COOKIES?|SESSION|CONNECTION_STRING|DATABASE_URL)$/;

/** What can only be told of a variable by its name. */
export const guessVariable = (name: string, readIn: Variables[number]['readIn']): Variables[number] => ({
  name,
  required: false,
  secret: SECRET.test(name),
  readIn,
});

/**
 * The variables of a package: those that its manifests declare, then those that its documentation or code name. Of the
 * latter nobody says whether they are required; whether they are secret is told by their names.
 */
export function listVariables(declared: Variables, named: readonly NamedSetting[]): Variables {
  const known = new Set(declared.map(({ name }) => name));
  const others = named.filter(({ name }) => !known.has(name));
  return [...declared, ...others.map(({ name, readIn }) => guessVariable(name, readIn))];
}
