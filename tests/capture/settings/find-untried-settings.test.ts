import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeUntried, findNamedSettings } from '../../../src/capture/settings/find-untried-settings.ts';

const findNames = async (where: string): Promise<string[]> => (await findNamedSettings(where)).map(({ name }) => name);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-'));
});
afterEach(() => rm(folder, { recursive: true }));

const README = `# Notes

Set \`NOTES_API_URL\` in the environment. The error is \`NOT_AN_OPTION\`.

| Variable | For |
| --- | --- |
| \`NOTES_API_KEY\` | the service |
| NOTES_LOG_LEVEL | how much it logs |

\`\`\`json
{ "mcpServers": { "notes": {
  "command": "npx",
  "env": {
    "GROUPS": "all",
    "NOTES_TOKEN": "YOUR_TOKEN",
    "NODE_ENV": "production"
  }
} } }
\`\`\`

- \`NOTES_READ_ONLY\`: leaves tools out
`;

describe('the settings that a package names', () => {
  it('are those of its README that may decide what it offers, the likeliest first', async () => {
    await writeFile(join(folder, 'README.md'), README);
    expect(await findNames(folder)).toEqual([
      'GROUPS',
      'NOTES_READ_ONLY',
      'NOTES_API_URL',
      'NOTES_API_KEY',
      'NOTES_TOKEN',
    ]);
  });

  it('are those of files for registries and clients too, and modes that its code reads', async () => {
    await writeFile(
      join(folder, 'server.json'),
      JSON.stringify({ environmentVariables: [{ name: 'X' }], env: { A_KEY: '' } }, null, 2),
    );
    await writeFile(join(folder, 'smithery.yaml'), 'env:\n  B_TOKEN: config.token\n');
    await writeFile(join(folder, '.env.example'), 'C_SECRET=\n');
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'dist/main.js'), 'if (process.env.PRO_MODE) x(process.env.HOME, process.env.D_KEY);');
    expect((await findNames(folder)).toSorted()).toEqual(['A_KEY', 'B_TOKEN', 'C_SECRET', 'PRO_MODE']);
  });

  it('are none where there is no package', async () => {
    expect(await findNames(join(folder, 'nowhere'))).toEqual([]);
  });

  it('are read in no time from a hostile text', async () => {
    await writeFile(join(folder, 'README.md'), `# a\n${'`A_'.repeat(60_000)}\n${'| A_B '.repeat(60_000)}`);
    const start = performance.now();
    await findNames(folder);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('the gap that they leave', () => {
  it('names them, with those that the server itself wrote of, a dozen at most', () => {
    const [gap, ...others] = describeUntried(['A_KEY', 'B_KEY'], 'no C_TOKEN: read only', ['B_KEY']);
    expect(others).toEqual([]);
    expect(gap).toEqual({
      code: 'untried-settings',
      message: 'It may offer other tools with settings that it names and that were not tried: A_KEY, C_TOKEN.',
    });
    const many = Array.from({ length: 30 }, (_, i) => `N${i}_KEY`);
    expect(describeUntried(many, '', [])[0]?.message).toContain('N11_KEY and 18 more.');
  });

  it('is none where all were tried', () => {
    expect(describeUntried(['A_KEY'], '', ['A_KEY'])).toEqual([]);
  });
});
