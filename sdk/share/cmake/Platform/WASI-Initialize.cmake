# Before languages are enabled.
set(UNIX 1)
set(WASI 1)
