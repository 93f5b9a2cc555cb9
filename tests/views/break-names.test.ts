import { expect, it } from 'vitest';
import { breakNames } from '../../src/views/break-names.ts';

it.each([
  ['fluentcrm_resume_campaign', [['fluentcrm_', 'resume_', 'campaign']]],
  ['TwilioApiV2010--FetchCall', [['Twilio', 'Api', 'V2010--Fetch', 'Call']]],
  ['sendSMS', [['send', 'SMS']]],
  ['github.issues/list', [['github.', 'issues/', 'list']]],
  ['usuń_Łódź', [['usuń_', 'Łódź']]],
  ['__proto__', [['__', 'proto__']]],
  ['send-campaign', [['send-campaign']]],
  ['Can I limit send_sms?', [['Can'], [' '], ['I'], [' '], ['limit'], [' '], ['send_', 'sms?']]],
  ['_', [['_']]],
])('%s breaks well between its parts', (text, parts) => {
  expect(breakNames(text)).toEqual(parts);
});

it.each(['', ' ', ' a_b\n', '🚀_launch_👩‍💻', 'lone\ud800_surrogate'])('every character of %j stays', (text) => {
  expect(breakNames(text).flat().join('')).toBe(text);
});
