#!/usr/bin/env bash
# ContextForge's limit of one tool is a single count for everybody, and its prompts take from it too
#
# Version:  cpex-rate-limiter 0.1.12 with cpex 0.1.4
# Expected: by_tool, described as an override on top of by_user, changes how often each user may call that tool: it is
#           counted for each of them, and a higher number there lifts the user's own limit for that tool.
# Happens:  All users of a tenant take from one count, and prompts of the same name take from it as well. by_user goes
#           on counting beside it, so a higher number for one tool lifts nothing. A rate is by second, minute or hour:
#           "10/minute" is read like "10/m", and a day is refused.
# Seen:     by_tool 2/h, three users: passed, passed, refused
#           by_tool 2/h, a user in each of three tenants: passed, passed, passed
#           by_tool 2/h, two users fetch a prompt of that name, a third calls: passed, passed, refused
#           by_user 2/h, by_tool 10/h, one user: passed, passed, refused
#           10/minute: (10, 60)
#           10/m: (10, 60)
#           3/day: invalid rate string "3/day": expected "<count>/<unit>" where unit is s/m/h
# Matters:  "Ten a minute" in a recommendation means ten by one agent. Here it is ten by all who share a tenant; where
#           each needs its own, only by_user (or by_user_per_server) counts so, over all tools.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check cpex==0.1.4 cpex-rate-limiter==0.1.12

cat > probe.py <<'EOF'
import asyncio

from cpex.framework import GlobalContext, PluginConfig, PluginContext, PromptPrehookPayload, ToolPreInvokePayload
from cpex_rate_limiter.rate_limiter import RateLimiterPlugin, _parse_rate


def limiter(**config):
    return RateLimiterPlugin(PluginConfig(name="limiter", kind="limiter", config=config))


def context(user, tenant=None):
    return PluginContext(global_context=GlobalContext(request_id="1", user=user, tenant_id=tenant))


async def call(plugin, user, tenant=None):
    return await plugin.tool_pre_invoke(ToolPreInvokePayload(name="search", args={}), context(user, tenant))


async def fetch(plugin, user):
    return await plugin.prompt_pre_fetch(PromptPrehookPayload(prompt_id="search", args={}), context(user))


def report(label, results):
    print(f"{label}: {', '.join('passed' if result.continue_processing else 'refused' for result in results)}")


async def main():
    tool = limiter(by_tool={"search": "2/h"})
    report("by_tool 2/h, three users", [await call(tool, user) for user in ("ada", "bob", "eve")])
    tool = limiter(by_tool={"search": "2/h"})
    report("by_tool 2/h, a user in each of three tenants", [await call(tool, "ada", tenant) for tenant in "xyz"])
    tool = limiter(by_tool={"search": "2/h"})
    results = [await fetch(tool, "ada"), await fetch(tool, "bob"), await call(tool, "eve")]
    report("by_tool 2/h, two users fetch a prompt of that name, a third calls", results)
    both = limiter(by_user="2/h", by_tool={"search": "10/h"})
    report("by_user 2/h, by_tool 10/h, one user", [await call(both, "ada") for _ in range(3)])
    for rate in ("10/minute", "10/m", "3/day"):
        try:
            print(f"{rate}: {_parse_rate(rate)}")
        except ValueError as error:
            print(f"{rate}: {error}")


asyncio.run(main())
EOF
python/bin/python probe.py | tee seen

diff - seen <<'EOF' || { echo 'It behaves in another way now.' >&2; exit 1; }
by_tool 2/h, three users: passed, passed, refused
by_tool 2/h, a user in each of three tenants: passed, passed, passed
by_tool 2/h, two users fetch a prompt of that name, a third calls: passed, passed, refused
by_user 2/h, by_tool 10/h, one user: passed, passed, refused
10/minute: (10, 60)
10/m: (10, 60)
3/day: invalid rate string "3/day": expected "<count>/<unit>" where unit is s/m/h
EOF
