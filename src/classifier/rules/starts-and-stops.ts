import { startsCampaign } from './starts-campaigns.ts';
import { defineRule } from './define-rule.ts';

export const startsAndStops = defineRule({
  id: 'starts-and-stops',
  kind: 'effect',
  title: 'Starts or stops what runs',
  why: 'Starting, stopping and restarting reaches everyone who uses what runs.',
  reads: 'Verbs of starting, resuming, stopping, restarting and scaling, and of creating machines that run at once.',
  misses: 'Starting that is merely a view on a screen.',
  category: 'Execute',
  when: (claim) => (claim.effect === 'start' || claim.effect === 'stop') && !startsCampaign(claim),
  axes: { reversibility: 'undoable', reach: 'outside' },
  traits: [],
  examples: {
    match: [
      { name: 'restart_server', description: 'Restart a server.' },
      { name: 'stop_instance', description: 'Stop an instance.' },
      { name: 'scale_service', description: 'Scale a service to a number of replicas.' },
      { name: 'redemarrer_serveur', description: 'Redémarre le serveur.' },
      { name: 'resume_cluster', description: 'Resume a cluster.' },
    ],
    pass: [
      { name: 'get_start_time', description: 'Get the time a server was started.' },
      { name: 'get_uptime', description: 'Get the time since the last restart.' },
      { name: 'list_stopped_instances', description: 'List the instances that are stopped.' },
    ],
  },
});
