import type { PolicyFormat } from '../define-format.ts';
import { agentcore } from './agentcore/index.ts';
import { agentgateway } from './agentgateway/index.ts';
import { claudeCode } from './claude-code/index.ts';
import { codex } from './codex/index.ts';
import { continueCli } from './continue/index.ts';
import { copilotCli } from './copilot-cli/index.ts';
import { cursor } from './cursor/index.ts';
import { dockerMcpGateway } from './docker-mcp-gateway/index.ts';
import { envoyAiGateway } from './envoy-ai-gateway/index.ts';
import { geminiCli } from './gemini-cli/index.ts';
import { intercept } from './intercept/index.ts';
import { litellm } from './litellm/index.ts';
import { mcpRemote } from './mcp-remote/index.ts';
import { opencode } from './opencode/index.ts';
import { opa } from './opa/index.ts';
import { policylayer } from './policylayer/index.ts';
import { qwenCode } from './qwen-code/index.ts';
import { toolhive } from './toolhive/index.ts';
import { vscode } from './vscode/index.ts';

const list = [
  claudeCode,
  codex,
  geminiCli,
  copilotCli,
  opencode,
  qwenCode,
  continueCli,
  cursor,
  vscode,
  mcpRemote,
  toolhive,
  agentcore,
  agentgateway,
  envoyAiGateway,
  dockerMcpGateway,
  litellm,
  opa,
  policylayer,
  intercept,
] as const;

/** Every format, in the order in which they are shown. */
export const formats: readonly PolicyFormat<FormatId>[] = list;

export type FormatId = (typeof list)[number]['id'];

export const formatIds: readonly FormatId[] = list.map(({ id }) => id);

/** The format of that id; null where there is none. */
export const findFormat = (id: string): PolicyFormat<FormatId> | null =>
  formats.find((format) => format.id === id) ?? null;
