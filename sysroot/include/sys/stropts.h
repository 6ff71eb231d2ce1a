/* <sys/stropts.h>: an old name for <stropts.h>. */
#ifndef _SYS_STROPTS_H
#define _SYS_STROPTS_H

#include <stropts.h>

#endif
