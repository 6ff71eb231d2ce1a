#!/bin/sh
# Checks the rules of the rooms that need no compiler: file sizes, where imports and unsafe code may stand, no stubs.
set -u
cd "$(dirname "$0")/.."
status=0
complain() { # title, lines
    [ -z "$2" ] && return
    printf '%s\n%s\n' "$1" "$2" >&2
    status=1
}
files=$(git ls-files --cached --others --exclude-standard 'src/*.rs' 'host/*.rs' 'tests/*.rs' 'macros/*.rs')
complain 'Files over 500 lines (two rooms each):' "$(wc -l $files | awk '$1 > 500 && $2 != "total" { print "  " $2 ": " $1 }')"
complain 'WASI imports outside src/wasi (crt1 has its one):' \
    "$(grep -ln 'wasm_import_module' $files | grep -v -e '^src/wasi/' -e '^src/header/wasi/' -e '^src/start/crt1_' -e '^host/' -e '^macros/')"
complain 'unsafe in src/os:' "$(grep -n '\bunsafe\b' $(echo "$files" | grep '^src/os') | grep -v -e '//' -e 'forbid(unsafe_code)')"
complain 'Stubs:' "$(grep -nE 'todo!|unimplemented!|TODO|FIXME' $files)"
complain 'unwrap or expect in guest code:' \
    "$(grep -nE '\.unwrap\(\)|\.expect\(' $(echo "$files" | grep '^src/' | grep -v -e '/tests' -e '_tests\.rs' -e '/oracle\.rs' -e '/differential\.rs' -e '/accuracy\.rs') | awk -F: '
        { file = $1 } !(file in test) { test[file] = 999999; n = 0
            while ((getline line < file) > 0) { n++; if (line ~ /cfg\(test\)/ || line ~ /cfg\(all\(test/) { test[file] = n; break } } close(file) }
        $2 < test[file]')"
exit $status
