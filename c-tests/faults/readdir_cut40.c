// A listing on a host that places 40 bytes at a time, which cuts entries anywhere:
// every name comes exactly once.
// inject: fd_readdir:cut=40
// hostflags: --timeout 10
#define DOTS 2
#include "_listing.h"
