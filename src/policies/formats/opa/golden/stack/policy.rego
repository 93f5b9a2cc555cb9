# Decides calls of MCP tools for a proxy that hands each request to OPA, as Envoy does.
# All that is particular to a server stands under its name in "policies".
package envoy.authz

import rego.v1

default allow := false

# The proxy's route says which server it leads to. Where it says none that stands below, no tool can be called.
policy := policies[input.attributes.contextExtensions.server]

policies := {
	"time": {
		"unlisted": "deny",
		"tools": {
			"get_current_time": {"calls": "allow"},
			"convert_time": {"calls": "allow"},
		},
	},
	"send-email": {
		"unlisted": "allow",
		"tools": {"send-email": {"calls": "deny"}},
	},
	"atlassian-jira": {
		"unlisted": "deny",
		"tools": {
			"jira_get": {"calls": "allow"},
			"jira_post": {"calls": "deny"},
			"jira_put": {"calls": "deny"},
			"jira_patch": {"calls": "deny"},
			"jira_delete": {"calls": "deny"},
		},
	},
}

# The server's own stream of messages, and the end of a session.
allow if input.attributes.request.http.method in {"GET", "DELETE"}

# Messages that call no tool. A batch of messages is none of them.
allow if {
	is_object(input.parsed_body)
	object.get(input.parsed_body, "method", "") != "tools/call"
}

call := input.parsed_body.params if input.parsed_body.method == "tools/call"

arguments := object.get(call, "arguments", {})

entry := policy.tools[call.name]

allow if {
	is_string(call.name)
	not entry
	policy.unlisted == "allow"
}

allow if {
	entry.calls == "allow"
	is_object(arguments)
	every argument in object.get(entry, "required", []) {
		object.get(arguments, argument, null) != null
	}
	every argument, bound in object.get(entry, "bounds", {}) {
		holds(argument, bound)
	}
}

# Ways of calling that are harmless.
allow if {
	harmless := object.get(entry, "harmless", {"argument": "", "values": []})
	arguments[harmless.argument] in harmless.values
}

holds(argument, _) if not argument in object.keys(arguments)

# Values of any type can be compared, so the type comes first.
holds(argument, bound) if {
	every measure, ends in bound {
		size := sizes[measure][argument]
		size >= object.get(ends, "minimum", size)
		size <= object.get(ends, "maximum", size)
	}
}

sizes.value[argument] := value if {
	some argument, value in arguments
	is_number(value)
}

sizes.items[argument] := count(value) if {
	some argument, value in arguments
	is_array(value)
}
