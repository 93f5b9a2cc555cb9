import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteParameter } from '../find-parameters.ts';

const tenants =
  /^(?:tenant(?:id|name)?|organi[sz]ationid|orgid|companyid|accountid|workspaceid|subaccountid|teamid|customerid)$/;

export const picksATenant = defineExposureRule({
  id: 'picks-a-tenant',
  title: 'The caller says whose data it is about',
  patterns: ['cross-tenant-data-leak'],
  reads:
    'An argument for a tenant, an organisation or an account, where the reply is private or the call changes something.',
  misses: 'Tenants that are mixed up behind the server, which no definition shows.',
  match: (context) => {
    const { category, axes } = context.assessment;
    const tenant = findFreeParameter(context, tenants);
    if (tenant === null || (category === 'Read' && (axes?.privacy.points ?? 0) === 0)) return null;
    return {
      reason: `Whose data the call is about hangs on ${nameParameter(tenant)}; only the server keeps one customer\u2019s from another\u2019s.`,
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
    ],
  },
});
