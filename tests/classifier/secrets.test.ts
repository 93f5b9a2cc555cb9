import { describe, expect, test } from 'vitest';
import type { ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';
import { classifyTool } from '../../src/classifier/classify.ts';
import { define } from './judge-cases.ts';

const levelOf = (tool: ToolDefinition): string | undefined => classifyTool(tool).axes?.privacy.level;
const flag = { type: 'boolean' };

describe('a read that hands out secrets', () => {
  test.each([
    define('get_server', 'Details of a server. Passwords are masked by default.', { id: flag, reveal: flag }),
    define('list_variables', 'List the variables of a site.', { decrypt: { type: 'string', enum: ['true', 'false'] } }),
    define('get_config', 'Get the configuration of a site.', { include_secrets: flag }),
    define('get_code', 'Get the verification code that came by SMS.'),
    define('verify_code', 'Verify a code. Returns access_token and user.'),
    define('list_apps', 'List apps. Each app has its own name and api_key.'),
    define('get_hook', 'Get a webhook, including its signing secret.'),
    define('get_cookies', 'Get the cookies of the current session.'),
    define('get', 'Get a thing from the vault.', { kind: { type: 'string', enum: ['note', 'password', 'folder'] } }),
    define('exchange_oauth_code', 'Exchange an OAuth code for a token.'),
  ])('$name', (tool) => {
    expect(classifyTool(tool).category).toBe('Read');
    expect(levelOf(tool)).toBe('secrets');
  });
});

describe('a read that only speaks of secrets', () => {
  test.each([
    define('get_state', 'Get the state of the server. Never expose credentials.'),
    define('get_profile', 'Get your profile. It returns the name, while missing credentials are reported as errors.'),
    define('list_sites', 'List sites. Requires access_token.'),
    define(
      'get_totals',
      'Get totals, current where the connection has a decryption key; over an API key, as of last night.',
    ),
    define('get_theme_tokens', 'Get the values of design tokens, such as colours.'),
    define('list_variables', 'List the variables of a site.', { include_names: flag }),
    define('search_items', 'Search items of a shop.', { kind: { type: 'string', enum: ['password', 'note'] } }),
  ])('$name', (tool) => {
    expect(levelOf(tool)).toBe('ordinary');
  });

  test('design tokens open no door', () => {
    const { axes } = classifyTool(define('create_design_tokens', 'Create design tokens for a theme.'));
    expect(axes?.control.level).toBe('none');
  });
});
