#!/bin/sh
# Prints the cargo to use for native code: the one in PATH if it is 1.95 or newer, else Debian's.
minor=$(cargo --version 2> /dev/null | sed -n 's/^cargo 1\.\([0-9]*\).*/\1/p')
if [ "${minor:-0}" -ge 95 ] || [ ! -x /usr/bin/cargo ]; then echo cargo; else echo /usr/bin/cargo; fi
