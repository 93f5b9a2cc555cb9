import { amp } from './amp.ts';
import { bareServers } from './bare-servers.ts';
import { cherryStudio } from './cherry-studio.ts';
import { claudeCode } from './claude-code.ts';
import { claudeCodeManaged } from './claude-code-managed.ts';
import { claudeCodeUser } from './claude-code-user.ts';
import { claudeDesktop } from './claude-desktop.ts';
import { cline } from './cline.ts';
import { codex } from './codex.ts';
import { continueForm } from './continue.ts';
import { copilotCli } from './copilot-cli.ts';
import { crush } from './crush.ts';
import { cursor } from './cursor.ts';
import { dockerMcpCatalog } from './docker-mcp-catalog.ts';
import { factory } from './factory.ts';
import { geminiCli } from './gemini-cli.ts';
import { goose } from './goose.ts';
import { junie } from './junie.ts';
import { kiro } from './kiro.ts';
import { librechat } from './librechat.ts';
import { litellm } from './litellm.ts';
import { lmStudio } from './lm-studio.ts';
import { mcpAdd } from './mcp-add.ts';
import { mcpServers } from './mcp-servers.ts';
import { opencode } from './opencode.ts';
import { opencode2 } from './opencode-2.ts';
import { qwenCode } from './qwen-code.ts';
import { rooCode } from './roo-code.ts';
import { visualStudio } from './visual-studio.ts';
import { vscode } from './vscode.ts';
import { vscodeSettings } from './vscode-settings.ts';
import { warp } from './warp.ts';
import { windsurf } from './windsurf.ts';
import { zed } from './zed.ts';
import type { StackForm } from './form.ts';

/** Every form, those that can be told from others first. */
export const stackForms: readonly StackForm[] = [
  mcpAdd,
  claudeCodeUser,
  claudeCodeManaged,
  claudeCode,
  claudeDesktop,
  visualStudio,
  vscode,
  opencode2,
  vscodeSettings,
  cursor,
  geminiCli,
  qwenCode,
  codex,
  opencode,
  crush,
  zed,
  litellm,
  librechat,
  continueForm,
  windsurf,
  cline,
  rooCode,
  copilotCli,
  kiro,
  goose,
  dockerMcpCatalog,
  junie,
  lmStudio,
  warp,
  factory,
  amp,
  cherryStudio,
  mcpServers,
  bareServers,
];

/** The form of that id; null where there is none. */
export const findStackForm = (id: string): StackForm | null => stackForms.find((form) => form.id === id) ?? null;
