// A listing on a host that places three entries at a time:
// every name comes exactly once.
// inject: fd_readdir:short=3
// hostflags: --timeout 10
#define DOTS 2
#include "_listing.h"
