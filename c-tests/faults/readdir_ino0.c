// A listing on a host that knows no inode numbers:
// every name comes exactly once.
// inject: fd_readdir:ino0
// hostflags: --timeout 10
#define DOTS 2
#include "_listing.h"
