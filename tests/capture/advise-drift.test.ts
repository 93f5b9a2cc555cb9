import { describe, expect, it } from 'vitest';
import { adviseDrift } from '../../src/capture/advise-drift.ts';

const PYPI = 'pypi:notes==1.0.0';

describe('advice on a dependency that drifted', () => {
  it.each([
    ["ModuleNotFoundError: No module named 'mcp.server.fastmcp'. This is mcp 2.x", "--with 'mcp<2'"],
    ["AttributeError: 'Server' object has no attribute 'list_resources'", "--with 'mcp<2'"],
    ["ImportError: cannot import name 'FastMCP' from 'mcp.server' (/x/mcp/server/__init__.py)", "--with 'mcp<2'"],
    ["ImportError: cannot import name 'McpError' from 'mcp' (/x/mcp/__init__.py)", "--with 'mcp<2'"],
    ["TypeError: FastMCP.__init__() got an unexpected keyword argument 'description'", "--with 'fastmcp<3'"],
    ["ModuleNotFoundError: No module named 'pkg_resources'", "--with 'setuptools<81'"],
    [
      "ImportError: cannot import name 'eval_type_backport' from 'pydantic._internal._typing_extra' (/x)",
      "--with 'pydantic<VERSION'",
    ],
    ["ModuleNotFoundError: No module named 'dotenv'", "--with 'dotenv'"],
  ])('of PyPI: %s', (words, remedy) => {
    expect(adviseDrift(words, PYPI)).toContain(remedy);
  });

  it.each([
    ["ImportError: cannot import name 'main' from 'notes_mcp' (/x)", 'pypi:notes-mcp==1.0.0'],
    ["Cannot find module '/x/node_modules/@acme/notes/dist/main.js'", 'npm:@acme/notes@1.0.0'],
  ])('sees what the package itself lacks: %s', (words, source) => {
    expect(adviseDrift(words, source)).toContain('broken as published');
  });

  it('of npm speaks of no --with', () => {
    const advice = adviseDrift("Cannot find package 'zod' imported from /x/index.js", 'npm:notes@1.0.0');
    expect(advice).not.toContain('--with');
    expect(advice).toContain('npm install');
  });

  it('of a command says where it is to be installed', () => {
    expect(adviseDrift("Cannot find package 'zod' imported from /x", 'command:node')).toContain('node_modules');
    const advice = adviseDrift("AttributeError: 'Server' object has no attribute 'list_tools'", 'command:python');
    expect(advice).toContain("install 'mcp<2' in the environment");
    expect(advice).not.toContain('--with');
  });
});
