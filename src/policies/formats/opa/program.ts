/** The package that OPA's plugin for Envoy asks, unless it is told of another. */
export const PACKAGE = 'envoy.authz';

/** What stands before the data of one server's policy. */
export const HEAD = `# Decides calls of MCP tools for a proxy that hands each request to OPA, as Envoy does.
# All that is particular to the server stands under "policy".
package ${PACKAGE}

import rego.v1

default allow := false

policy := `;

/** What stands before the data of several servers' policies, by their aliases. */
export const STACK_HEAD = `# Decides calls of MCP tools for a proxy that hands each request to OPA, as Envoy does.
# All that is particular to a server stands under its name in "policies".
package ${PACKAGE}

import rego.v1

default allow := false

# The proxy's route says which server it leads to. Where it says none that stands below, no tool can be called.
policy := policies[input.attributes.contextExtensions.server]

policies := `;

/** The rules, the same in every file. Their meaning is proven in the engine. */
export const RULES = `

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
`;
