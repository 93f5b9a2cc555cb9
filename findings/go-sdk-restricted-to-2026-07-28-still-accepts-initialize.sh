#!/usr/bin/env bash
# A Go server restricted to 2026-07-28 accepts initialize for 2025-11-25, and with sessions it serves nobody over HTTP
#
# Version:  github.com/modelcontextprotocol/go-sdk 1.8.0
# Expected: SupportedProtocolVersions: {"2026-07-28"} makes a server that refuses initialize, as servers of the
#           TypeScript SDK do with -32022, and that serves every client of 2026-07-28.
# Happens:  initialize for 2025-11-25 gets a good result that names 2025-11-25, and only the next message, sent with
#           that version in its header, is refused, in plain text. If the HTTP handler keeps sessions, as it does unless
#           it is made Stateless, the server doesn't speak 2026-07-28 either: discover succeeds with an empty list of
#           versions, and not even the SDK's own client gets to a list. Without the restriction, the handler that keeps
#           sessions drops 2026-07-28 from what discover names.
# Seen:     restricted, stateless: discover 200 [2026-07-28], initialize 200 2025-11-25, then list 400 "Bad Request:
#           Unsupported protocol version (supported versions: 2026-07-28)"; the SDK's client: 2026-07-28, 1 tool
#           restricted, with sessions: discover 200 [], initialize 200 2025-11-25, then list 400 "Bad Request:
#           Unsupported protocol version (supported versions: 2026-07-28)"; the SDK's client: sending
#           "notifications/initialized": Bad Request
#           unrestricted, stateless: discover 200 [2026-07-28 2025-11-25 2025-06-18 2025-03-26 2024-11-05], initialize
#           200 2025-11-25, then list 200; the SDK's client: 2026-07-28, 1 tool
#           unrestricted, with sessions: discover 200 [2025-11-25 2025-06-18 2025-03-26 2024-11-05], initialize 200
#           2025-11-25, then list 200; the SDK's client: 2025-11-25, 1 tool
# Matters:  A good answer to initialize doesn't show that a server serves that era: only a list does. Nor does the
#           SDK's release show which eras a server speaks, since an option of the handler decides it.
# Needs:    go 1.21 or newer, which fetches the toolchain that the module asks for
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > main.go <<'EOF'
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

const client = `{"name": "probe", "version": "1.0.0"}`
const envelope = `{"_meta": {"io.modelcontextprotocol/protocolVersion": "2026-07-28",
	"io.modelcontextprotocol/clientCapabilities": {}, "io.modelcontextprotocol/clientInfo": ` + client + `}}`

type answer struct {
	Result struct {
		ProtocolVersion   string
		SupportedVersions []string
	}
}

func ask(url, version, session, method, params string) (int, string, string, answer) {
	body := `{"jsonrpc": "2.0", "id": 1, "method": "` + method + `", "params": ` + params + `}`
	request, _ := http.NewRequest("POST", url, bytes.NewBufferString(body))
	headers := map[string]string{"Content-Type": "application/json", "Accept": "application/json, text/event-stream",
		"MCP-Protocol-Version": version, "Mcp-Method": method, "Mcp-Session-Id": session}
	for name, value := range headers {
		if value != "" {
			request.Header.Set(name, value)
		}
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		panic(err)
	}
	defer response.Body.Close()
	text, _ := io.ReadAll(response.Body)
	var parsed answer
	json.Unmarshal(text, &parsed)
	return response.StatusCode, strings.TrimSpace(string(text)), response.Header.Get("Mcp-Session-Id"), parsed
}

func connect(url string) string {
	session, err := mcp.NewClient(&mcp.Implementation{Name: "probe", Version: "1.0.0"}, nil).Connect(
		context.Background(), &mcp.StreamableClientTransport{Endpoint: url, DisableStandaloneSSE: true}, nil)
	if err != nil {
		return err.Error()
	}
	defer session.Close()
	list, err := session.ListTools(context.Background(), nil)
	if err != nil {
		return err.Error()
	}
	return fmt.Sprintf("%s, %d tool", session.InitializeResult().ProtocolVersion, len(list.Tools))
}

func report(label string, versions []string, options *mcp.StreamableHTTPOptions) {
	server := mcp.NewServer(&mcp.Implementation{Name: "desk", Version: "1.0.0"},
		&mcp.ServerOptions{SupportedProtocolVersions: versions})
	mcp.AddTool(server, &mcp.Tool{Name: "ping"},
		func(context.Context, *mcp.CallToolRequest, struct{}) (*mcp.CallToolResult, any, error) {
			return &mcp.CallToolResult{}, nil, nil
		})
	handler := mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return server }, options)
	listener := httptest.NewServer(handler)
	defer listener.Close()

	status, _, _, discovered := ask(listener.URL, "2026-07-28", "", "server/discover", envelope)
	fmt.Printf("%s: discover %d %v, ", label, status, discovered.Result.SupportedVersions)
	status, _, session, initialized := ask(listener.URL, "", "", "initialize",
		`{"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": `+client+`}`)
	version := initialized.Result.ProtocolVersion
	fmt.Printf("initialize %d %s, ", status, version)
	status, text, _, _ := ask(listener.URL, version, session, "tools/list", "{}")
	if status == 200 {
		text = ""
	} else {
		text = fmt.Sprintf(" %q", text)
	}
	fmt.Printf("then list %d%s; the SDK's client: %s\n", status, text, connect(listener.URL))
}

func main() {
	for label, versions := range map[string][]string{"restricted": {"2026-07-28"}, "unrestricted": nil} {
		report(label+", stateless", versions, &mcp.StreamableHTTPOptions{Stateless: true, JSONResponse: true})
		report(label+", with sessions", versions, &mcp.StreamableHTTPOptions{JSONResponse: true})
	}
}
EOF
export GOPATH="$folder/go" GOTOOLCHAIN=auto GOFLAGS='-mod=mod -modcacherw'
{ go mod init probe && go get github.com/modelcontextprotocol/go-sdk@v1.8.0 && go build -o probe .; } 2> log || { cat log; exit 1; }
./probe 2> /dev/null | LC_ALL=C sort | tee seen

diff - seen <<'EOF' || { echo 'It behaves in another way now.' >&2; exit 1; }
restricted, stateless: discover 200 [2026-07-28], initialize 200 2025-11-25, then list 400 "Bad Request: Unsupported protocol version (supported versions: 2026-07-28)"; the SDK's client: 2026-07-28, 1 tool
restricted, with sessions: discover 200 [], initialize 200 2025-11-25, then list 400 "Bad Request: Unsupported protocol version (supported versions: 2026-07-28)"; the SDK's client: sending "notifications/initialized": Bad Request
unrestricted, stateless: discover 200 [2026-07-28 2025-11-25 2025-06-18 2025-03-26 2024-11-05], initialize 200 2025-11-25, then list 200; the SDK's client: 2026-07-28, 1 tool
unrestricted, with sessions: discover 200 [2025-11-25 2025-06-18 2025-03-26 2024-11-05], initialize 200 2025-11-25, then list 200; the SDK's client: 2025-11-25, 1 tool
EOF
