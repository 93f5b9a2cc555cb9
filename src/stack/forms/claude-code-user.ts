import { isObject, ownValue } from '../../catalog/json.ts';
import { defineForm, entriesAt, groupAt, listTexts } from './define-form.ts';

/** Claude Code’s own state, which holds servers of all projects. */
export const claudeCodeUser = defineForm({
  id: 'claude-code-user',
  title: 'Claude Code, a user',
  seenIn: 'Claude Code: servers of the user, and of single projects.',
  source: 'https://code.claude.com/docs/en/mcp',
  fileNames: ['.claude.json'],
  format: 'claude-code',
  example: JSON.stringify({
    numStartups: 12,
    mcpServers: { depot: { type: 'http', url: 'https://mcp.depot.example/mcp' } },
    projects: {
      '/home/jo/shop': {
        mcpServers: { parcels: { type: 'stdio', command: 'npx', args: ['-y', 'parcels-mcp'], env: {} } },
        disabledMcpServers: ['parcels'],
      },
    },
  }),
  gives: ['depot', 'parcels'],
  read(value) {
    const projects = ownValue(value, 'projects');
    const below = Object.entries(isObject(projects) ? projects : {}).map(([path, project]) => {
      const off = isObject(project) ? ownValue(project, 'disabledMcpServers') : undefined;
      return groupAt(value, ['projects', path, 'mcpServers'], listTexts(off));
    });
    const groups = [groupAt(value, ['mcpServers']), ...below].filter((group) => group !== null);
    return groups.length > 0 ? groups : null;
  },
  isTold: (value) => entriesAt(value, 'projects').some((project) => Object.hasOwn(project, 'mcpServers')),
});
