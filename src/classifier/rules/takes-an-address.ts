import { nameKey } from '../rationale/tell-setting.ts';
import { spanField } from '../reading/find-phrases.ts';
import { defineRule } from './define-rule.ts';

const addresses = /^(?:url|uri|webhookurl|callbackurl|endpointurl|targeturl|hookurl|baseurl|serverurl|host|hostname)$/;

/** Addresses that something is sent to; others may only be kept. */
const receivers = /^(?:webhookurl|callbackurl|endpointurl|hookurl)$/;

export const takesAnAddress = defineRule({
  id: 'takes-an-address',
  kind: 'qualifier',
  title: 'Is given an address to call',
  why: 'Whoever chooses the address chooses where data goes.',
  reads: 'Arguments named url, webhook_url, host and the like, in tools that change or set something going.',
  misses: 'Addresses within a free text.',
  only: ['Write', 'Execute'],
  traits: ['network-egress'],
  find: (context) =>
    context.definition.parameters
      .filter(({ plain, type }) => addresses.test(plain) && (type === 'string' || type === null))
      .slice(0, 1)
      .map(({ key }) => spanField(key)),
  says: (context) => {
    const called = context.definition.parameters.find(({ plain }) => receivers.test(plain));
    return called ? `Data can go to the address that its ${nameKey(called)} names.` : '';
  },
});
