#!/bin/sh
# The sandbox needs an ordinary user: root prepares the folders, Electron runs as nobody.
exec setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs env HOME="$E2E_HOME" "$ELECTRON_OVERRIDE_DIST_PATH/electron" "$@"
