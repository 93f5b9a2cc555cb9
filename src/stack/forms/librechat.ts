import { defineForm, someServerHas } from './define-form.ts';

/** The servers of LibreChat. */
export const librechat = defineForm({
  id: 'librechat',
  title: 'LibreChat',
  seenIn: 'LibreChat.',
  source: 'https://www.librechat.ai/docs/configuration/librechat_yaml/object_structure/mcp_servers',
  language: 'yaml',
  fileNames: ['librechat.yaml', 'librechat.yml'],
  example: `version: 1.2.1
mcpServers:
  everything:
    # type: sse
    url: http://localhost:3001/sse
  parcels:
    type: stdio
    command: npx
    args:
      - -y
      - parcels-mcp
    env:
      PARCELS_KEY: "\${PARCELS_KEY}"
    serverInstructions: true
`,
  gives: ['everything', 'parcels'],
  isTold: (value) =>
    Object.hasOwn(value, 'version') && someServerHas('serverInstructions', 'iconPath', 'chatMenu')(value),
});
