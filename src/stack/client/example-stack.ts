/** A configuration to try the page with; `newsletter` is made up, so that one server is unknown. */
export const exampleStack = `{
  "mcpServers": {
    "iterable": { "command": "npx", "args": ["-y", "@iterable/mcp@1.9.0"], "env": { "ITERABLE_API_KEY": "not-a-real-key" } },
    "listmonk": { "command": "uvx", "args": ["listmonk-mcp"] },
    "files": { "command": "npx", "args": ["-y", "fast-filesystem-mcp"] },
    "fetch": { "command": "uvx", "args": ["mcp-server-fetch"] },
    "newsletter": { "command": "npx", "args": ["-y", "@example/newsletter-mcp"] }
  }
}
`;
