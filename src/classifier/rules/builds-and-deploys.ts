import { defineRule } from './define-rule.ts';

export const buildsAndDeploys = defineRule({
  id: 'builds-and-deploys',
  kind: 'effect',
  title: 'Builds, deploys or installs',
  why: 'A deployment changes what users of a system get, at once.',
  reads: 'Verbs of building, deploying, installing and rolling out.',
  misses: 'Deployments that a push sets off.',
  category: 'Execute',
  when: ({ effect }) => effect === 'build',
  axes: { reversibility: 'undoable', reach: 'outside' },
  traits: ['infrastructure'],
  examples: {
    match: [
      { name: 'deploy_site', description: 'Deploy a site to production.' },
      { name: 'rollout_release', description: 'Roll out a release to all customers.' },
      { name: 'npm_install', description: 'Install a package into a project.' },
      { name: 'zainstaluj_wtyczke', description: 'Instaluje wtyczkę na stronie.' },
    ],
    pass: [
      { name: 'list_deployments', description: 'List deployments.' },
      { name: 'get_build_log', description: 'Get the log of a build.' },
      { name: 'list_installed_apps', description: 'List the apps that are installed.' },
    ],
  },
});
