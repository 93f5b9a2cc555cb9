import { expect, it } from 'vitest';
import { policylayer } from '../../src/policies/formats/policylayer/index.ts';
import { toolIntentSchema } from '../../src/policies/intent-schema.ts';
import { readFixture, referenceIntent } from './reference-intents.ts';

it.each([
  'iterable-send_campaign',
  'iterable-abort_campaign',
  'listmonk-send_campaign',
  'fluentcrm-fluentcrm_resume_campaign',
])('PolicyLayer, one tool, the rest denied, equals the reference page of %s', (name) => {
  const intent = toolIntentSchema.parse(referenceIntent(name));
  const { text } = policylayer.render({ alias: 'x', scope: 'only', tools: [intent], others: [] });
  expect(JSON.parse(text)).toEqual(readFixture(name));
});
