/* <sys/unistd.h>: an old name for <unistd.h>. */
#ifndef _SYS_UNISTD_H
#define _SYS_UNISTD_H

#include <unistd.h>

#endif
