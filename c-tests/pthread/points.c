// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "_points.h"
