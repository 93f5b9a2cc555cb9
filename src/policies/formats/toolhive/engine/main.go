// Decides tool calls as ToolHive does: with its own loader and its own Cedar authorizer.
// Reads a question as JSON from the file that is its one argument, writes the answer to standard output.
package main

import (
	"context"
	"encoding/json"
	"log"
	"os"

	"github.com/stacklok/toolhive/pkg/auth"
	"github.com/stacklok/toolhive/pkg/authz/authorizers"
	_ "github.com/stacklok/toolhive/pkg/authz/authorizers/cedar"
)

type call struct {
	Tool      string         `json:"tool"`
	Arguments map[string]any `json:"arguments"`
}

type question struct {
	// The file with the policies.
	Config string `json:"config"`
	// What ToolHive calls the server.
	Server string `json:"server"`
	// Names of the server's tools.
	Tools []string `json:"tools"`
	Calls []call   `json:"calls"`
}

type answer struct {
	// Why the file was refused; empty where it was taken.
	Refused string `json:"refused"`
	// Whether each tool is in the list, and whether each call passes.
	Listed []bool `json:"listed"`
	Passed []bool `json:"passed"`
}

func decide(asked question) answer {
	config, err := authorizers.LoadConfig(asked.Config)
	if err != nil {
		return answer{Refused: err.Error()}
	}
	authorizer, err := authorizers.GetFactory(string(config.Type)).CreateAuthorizer(config.RawConfig(), asked.Server)
	if err != nil {
		return answer{Refused: err.Error()}
	}
	identity := &auth.Identity{}
	identity.Subject = "reader"
	identity.Claims = map[string]any{"sub": "reader"}
	ctx := auth.WithIdentity(context.Background(), identity)
	authorize := func(tool string, arguments map[string]any) bool {
		allowed, err := authorizer.AuthorizeWithJWTClaims(
			ctx, authorizers.MCPFeatureTool, authorizers.MCPOperationCall, tool, arguments)
		return err == nil && allowed
	}
	given := answer{Listed: []bool{}, Passed: []bool{}}
	for _, tool := range asked.Tools {
		// ToolHive lists the tools that may be called without arguments.
		given.Listed = append(given.Listed, authorize(tool, nil))
	}
	for _, each := range asked.Calls {
		given.Passed = append(given.Passed, authorize(each.Tool, each.Arguments))
	}
	return given
}

func main() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	var asked question
	if err := json.Unmarshal(text, &asked); err != nil {
		log.Fatal(err)
	}
	if err := json.NewEncoder(os.Stdout).Encode(decide(asked)); err != nil {
		log.Fatal(err)
	}
}
