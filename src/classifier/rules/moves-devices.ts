import { defineRule } from './define-rule.ts';

export const movesDevices = defineRule({
  id: 'moves-devices',
  kind: 'effect',
  title: 'Moves something in the physical world',
  why: 'A door that opens or a heater that stays on is felt by whoever is there, and nobody can undo an hour of it.',
  reads: 'Verbs of switching, setting, locking and printing whose object is a light, a door, a vehicle or the like.',
  misses: 'Devices that go by a product’s name.',
  category: 'Execute',
  when: ({ effect }) => effect === 'operate',
  factor: 1.4,
  axes: { reversibility: 'undoable', reach: 'outside' },
  traits: ['physical-device'],
  says: 'It acts on a device.',
  examples: {
    match: [
      { name: 'turn_on_light', description: 'Turn on a light in the house.' },
      { name: 'unlock_door', description: 'Unlock a door.' },
      { name: 'set_thermostat', description: 'Set the temperature of a thermostat.' },
      { name: 'open_garage', description: 'Open the garage door.' },
      { name: 'print_label', description: 'Print a label on a printer.' },
    ],
    pass: [
      { name: 'get_light_state', description: 'Get the state of a light.' },
      { name: 'list_devices', description: 'List the devices in a house.' },
      { name: 'lock_record', description: 'Lock a record so that nobody edits it.' },
    ],
  },
});
