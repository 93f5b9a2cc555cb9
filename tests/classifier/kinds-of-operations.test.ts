import { describe } from 'vitest';
import { define, judge, text } from './judge-cases.ts';

describe('verbs of machines, programs and devices', () => {
  judge([
    ['Execute', define('build_image', 'Build an image from a Dockerfile.')],
    ['Execute', define('vm_deallocate', 'Deallocate a virtual machine.')],
    ['Execute', define('approve_run', 'Approve a run that waits.')],
    ['Execute', define('preheat', 'Preheat the bed of a printer.')],
    ['Execute', define('materialize_assets', 'Materialize the assets of a group.')],
    ['Execute', define('attach_debugger', 'Attach the debugger to a running program.')],
    ['Write', define('spawn_prefab', 'Spawn a prefab in the scene.')],
    ['Write', define('apply_material', 'Apply a material to an object.')],
    ['Write', define('promote_milestone', 'Promote a milestone to the group.')],
    ['Write', define('counter_incr', 'Increment the number kept at a key.')],
    ['Read', define('encrypt_text', 'Encrypt a text with a passphrase.')],
    ['Read', define('rerank', 'Rerank documents by a query.')],
    ['Destructive', define('recreate_server', 'Recreate a server from scratch.')],
    ['Destructive', define('sync_tree', 'Mirror a tree. Other files are removed from the destination.')],
    ['Destructive', define('reset_from_main', 'Reset a branch to its parent.')],
  ]);
});

describe('what is moved, kept up and put back', () => {
  judge([
    ['Execute', define('migrate_instance', 'Migrate an instance to another host.')],
    ['Execute', define('reconcile_resource', 'Reconcile a resource with its repository.')],
    ['Execute', define('swap_slots', 'Swap the slots of an app.')],
    ['Execute', define('set_capacity', 'Set the capacity of a group.', { capacity: { type: 'integer' } })],
    ['Execute', define('contain_host', 'Contain a host.')],
    ['Write', define('commit_offsets', 'Commit the offsets of a group.')],
    ['Write', define('kill_switch', 'Set the kill switch of a feature.')],
    ['Read', define('copy_from_container', 'Copy a file out of a container.', { container: text, path: text })],
    ['Destructive', define('regenerate_key', 'Regenerate the key of an account.')],
    ['Destructive', define('plan_cancelV1', 'This endpoint cancels a plan and stops any further billing.')],
    ['Destructive', define('request_cancellation', 'Request the cancellation of an execution.')],
  ]);
});
