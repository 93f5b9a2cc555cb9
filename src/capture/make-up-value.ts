/** What a name asks for, and a value of that form that leads nowhere. Port 9 is that of the discard service. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/(^|_)(URL|URI|ENDPOINT|BASEURL)$/, 'http://127.0.0.1:9'],
  [/(^|_)(HOST|HOSTNAME|SERVER|DOMAIN)$/, '127.0.0.1'],
  [/(^|_)PORT$/, '9'],
  [/(^|_)(EMAIL|MAIL)$/, 'nobody@example.com'],
  [/(^|_)REGION$/, 'us-east-1'],
];

/** A value that is plainly made up, of the form that a variable's name asks for. */
export const makeUpValue = (name: string): string => FORMS.find(([pattern]) => pattern.test(name))?.[1] ?? 'made-up';
