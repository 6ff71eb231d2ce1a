// A listing on a host that places one entry at a time:
// every name comes exactly once.
// inject: fd_readdir:short=1
// hostflags: --timeout 10
#define DOTS 2
#include "_listing.h"
