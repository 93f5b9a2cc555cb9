import { describe } from 'vitest';
import { define, judge, text } from './judge-cases.ts';

describe('money that moves without a word of paying, and words of paying that move none', () => {
  const sum = { amount: { type: 'number' }, address: text };
  judge([
    ['Financial', define('wallet_send', 'Send coins to an address.', sum)],
    ['Financial', define('create_subscription', 'Subscribe a customer to a plan.', { price_id: text })],
    ['Financial', define('accept_quote', 'Accept a quote. This moves real funds.')],
    ['Write', define('create_invoice', 'Create a draft invoice for a customer.')],
    ['Read', define('checkout_preview', 'Preview the order. Charges nothing.')],
    ['Execute', define('send_email', 'Send an email to an address.', { address: text, body: text })],
  ]);
});

describe('roll-outs, broken-off jobs and generic callers', () => {
  judge([
    ['Execute', define('activate_version', 'Activate a version, making it the live configuration.')],
    ['Destructive', define('stop_build', 'Stop a running build.')],
    ['Execute', define('stop_server', 'Stop a server.')],
    ['Execute', define('api_request', 'Call any API endpoint.', { method: text, path: text, body: text })],
  ]);
});
