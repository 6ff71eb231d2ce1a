// A listing on a host without . and .. (Node):
// every name comes exactly once.
// inject: fd_readdir:nodots
// hostflags: --timeout 10
#define DOTS 0
#include "_listing.h"
