// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "_join_main.h"
