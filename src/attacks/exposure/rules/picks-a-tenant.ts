import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteParameter } from '../find-parameters.ts';
import { exposureWords, matchPhrase, matchWord } from '../match-words.ts';

const words = exposureWords['picks-a-tenant'];
const isTenant = matchWord(words.tenants);
// These name a record as often as the customer that all of it belongs to; their description has to tell.
const isContainer = matchWord(words.containers);
const speaksOfTenants = matchPhrase(words['on-behalf']);

export const picksATenant = defineExposureRule({
  id: 'picks-a-tenant',
  title: 'The caller says whose data it is about',
  patterns: ['cross-tenant-data-leak'],
  reads:
    'An argument for a tenant, an organisation or an account, where the reply is private or the call changes something.',
  misses: 'Tenants that are mixed up behind the server, which no definition shows.',
  match: (context) => {
    const { category, axes } = context.assessment;
    if (category === 'Read' && (axes?.privacy.points ?? 0) === 0) return null;
    const container = findFreeParameter(context, isContainer, 0);
    const tenant =
      findFreeParameter(context, isTenant, 0) ?? (speaksOfTenants(container?.description?.text) ? container : null);
    if (tenant === null) return null;
    return {
      reason: `${nameParameter(tenant)} says whose data the call is about. Whether the server checks that the caller may ask for it, no definition can show.`,
      evidence: [quoteParameter('picks-a-tenant', tenant)],
    };
  },
  examples: {
    match: [
      {
        name: 'list_contacts',
        description: 'List all contacts.',
        inputSchema: { type: 'object', properties: { organization_id: { type: 'string' } } },
      },
    ],
    pass: [
      {
        name: 'get_plan',
        description: 'Get the plan.',
        inputSchema: { type: 'object', properties: { organization_id: { type: 'string' } } },
      },
      {
        name: 'create_contact',
        description: 'Create a contact.',
        inputSchema: { type: 'object', properties: { company_id: { type: 'string', description: 'Where it works.' } } },
      },
    ],
  },
});
