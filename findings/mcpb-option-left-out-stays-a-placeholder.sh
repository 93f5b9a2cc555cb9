#!/usr/bin/env bash
# What a server of an MCP bundle is started with where its optional settings are left out
#
# Version:  @anthropic-ai/mcpb 2.1.2, the reference implementation of MCP bundles
# Expected: An optional setting that nobody gives is left out of the arguments and variables, or empty; a required one
#           that has a default takes it.
# Happens:  The placeholder itself is handed to the server. An empty text is put into a variable, but leaves the
#           placeholder in an argument. A required setting counts as missing though it has a default.
# Seen:     args ["--folder","${user_config.folder}"] and TOKEN "${user_config.token}"; with both given empty, the same
#           argument and TOKEN ""; size, required and 5 by default: missing, until it is given
# Matters:  Who starts a bundle to see its tools has to take out what is left of placeholders, or make up values: a
#           server that is handed one as a folder or a key may offer other tools, or stop.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund @anthropic-ai/mcpb@2.1.2
cat > probe.mjs <<'EOF'
import { deepStrictEqual } from 'node:assert';
import { getMcpConfigForManifest, hasRequiredConfigMissing } from '@anthropic-ai/mcpb';

const option = { title: 'An option', description: 'An option.' };
const manifest = {
  manifest_version: '0.2',
  name: 'notes',
  version: '1.0.0',
  description: 'Notes',
  author: { name: 'Somebody' },
  server: {
    type: 'node',
    entry_point: 'server.js',
    mcp_config: {
      command: 'node',
      args: ['--folder', '${user_config.folder}'],
      env: { TOKEN: '${user_config.token}' },
    },
  },
  user_config: {
    folder: { ...option, type: 'directory', required: false },
    token: { ...option, type: 'string', required: false },
    size: { ...option, type: 'number', required: true, default: 5 },
  },
};
const start = async (userConfig) => {
  const config = await getMcpConfigForManifest({
    manifest,
    extensionPath: '/ext',
    systemDirs: {},
    userConfig,
    pathSeparator: '/',
  });
  console.log(JSON.stringify(userConfig), '->', JSON.stringify(config));
  return config;
};

deepStrictEqual(await start({ size: 5 }), {
  command: 'node',
  args: ['--folder', '${user_config.folder}'],
  env: { TOKEN: '${user_config.token}' },
});
deepStrictEqual(await start({ size: 5, folder: '', token: '' }), {
  command: 'node',
  args: ['--folder', '${user_config.folder}'],
  env: { TOKEN: '' },
});
deepStrictEqual(await start({}), undefined);
const missing = [{}, { size: 5 }].map((userConfig) => hasRequiredConfigMissing({ manifest, userConfig }));
console.log('size is missing:', missing);
deepStrictEqual(missing, [true, false]);
EOF
node probe.mjs
