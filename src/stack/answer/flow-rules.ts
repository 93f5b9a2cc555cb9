import type { ExposureRule } from '../../attacks/exposure/define-exposure-rule.ts';
import { callsAnAddress } from '../../attacks/exposure/rules/calls-an-address.ts';
import { handsOutSecrets } from '../../attacks/exposure/rules/hands-out-secrets.ts';
import { reportsToAnAddress } from '../../attacks/exposure/rules/reports-to-an-address.ts';
import { returnsOutsideText } from '../../attacks/exposure/rules/returns-outside-text.ts';
import { returnsPrivateData } from '../../attacks/exposure/rules/returns-private-data.ts';
import { runsWhatItIsGiven } from '../../attacks/exposure/rules/runs-what-it-is-given.ts';
import { sendsFreeText } from '../../attacks/exposure/rules/sends-free-text.ts';
import { speaksInPublic } from '../../attacks/exposure/rules/speaks-in-public.ts';
import { takesAPath } from '../../attacks/exposure/rules/takes-a-path.ts';
import type { flows } from './flows.ts';

type FlowRuleId = (typeof flows)[number]['rule'];

/**
 * The exposure rules that flows rest on, by id: none rests on what else is on a server, or on what has no place in a
 * definition, so that a browser needs neither to judge a tool.
 */
const byId = {
  'sends-free-text': sendsFreeText,
  'speaks-in-public': speaksInPublic,
  'runs-what-it-is-given': runsWhatItIsGiven,
  'takes-a-path': takesAPath,
  'calls-an-address': callsAnAddress,
  'reports-to-an-address': reportsToAnAddress,
  'hands-out-secrets': handsOutSecrets,
  'returns-private-data': returnsPrivateData,
  'returns-outside-text': returnsOutsideText,
} satisfies Record<FlowRuleId, ExposureRule>;

export const flowRules: readonly ExposureRule[] = Object.values(byId);
