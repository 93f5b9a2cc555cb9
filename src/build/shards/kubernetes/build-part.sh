#!/bin/sh
# Builds the part that this index of an Indexed Job stands for, and puts it into the store. PARTS: how many there are.
# STORE: where the store is, as rclone names it (remote:bucket/folder).
set -eu
SHARD="$((JOB_COMPLETION_INDEX + 1))/$PARTS" npm run build -- --workers 1
rclone copy parts "$STORE/parts"
