#!/bin/sh
# Joins all parts that are in the store into the site, and puts that beside them. STORE as for build-part.sh.
set -eu
rclone copy "$STORE/parts" parts
npm run merge
rclone sync dist "$STORE/site"
