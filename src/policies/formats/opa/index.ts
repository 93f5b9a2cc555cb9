import { defineFormat } from '../../define-format.ts';
import { opaTraps } from './traps.ts';
import { writeOpa } from './write.ts';

/** A module in Rego that decides about requests which a proxy such as Envoy hands to OPA. */
export const opa = defineFormat({
  id: 'opa',
  label: 'OPA',
  fileName: 'policy.rego',
  language: 'rego',
  engine: {
    name: 'OPA',
    description:
      'The Open Policy Agent decides, and a proxy that asks it enforces: this file takes requests in the form in which Envoy’s external authorization hands them over, with the body of each request parsed.',
    documentation: 'https://www.openpolicyagent.org/docs/envoy',
    kind: 'engine',
  },
  express: {
    dispositions: ['allow', 'deny'],
    bounds: ['value', 'items'],
    modes: true,
    presence: true,
    canRead: (argument) => argument.isWellFormed(),
    unlisted: 'denied',
  },
  names: {
    // Its parser puts U+FFFD for half a character.
    spell: (_, tool) => tool.toWellFormed(),
    isNameable: (tool) => tool.isWellFormed(),
    meeting: 'It reads half a character as U+FFFD, so one entry decides about both.',
  },
  traps: opaTraps,
  place: 'The folder from which OPA loads its policies, or a bundle.',
  merging: {
    existing:
      'Rules of your own in the package envoy.authz add to these: what either allows, passes. OPA refuses to load two files of this kind.',
    second:
      'A file for several servers holds them under their names, and the route of each says which it leads to. Of two files for one server each change the package of one, and have its route ask that package.',
  },
  steps: (alias) => [
    'Save this file as policy.rego where OPA loads it, and run "opa check --strict policy.rego".',
    `Have the proxy in front of ${alias} ask OPA for the decision envoy/authz/allow on every request, with the body: in Envoy that is the filter ext_authz with with_request_body, and max_request_bytes above your largest call.`,
    'Let the proxy refuse requests when OPA does not answer: failure_mode_allow has to stay off.',
    'Make a call that is to be refused and look at the answer: Envoy gives 403.',
  ],
  stack: 'one',
  sharing: { by: 'server', server: (alias) => alias.toWellFormed(), unruled: 'allow' },
  stackStep:
    'Have the route of each server say which it leads to: in Envoy, under its name, as the entry server of check_settings.context_extensions in ExtAuthzPerRoute. By a route that says none no tool can be called.',
  write: writeOpa,
});
