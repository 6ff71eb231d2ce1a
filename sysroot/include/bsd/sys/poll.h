/* <bsd/sys/poll.h>: the place of <poll.h> in libbsd. */
#ifndef _BSD_SYS_POLL_H
#define _BSD_SYS_POLL_H

#include <poll.h>

#ifndef INFTIM
#define INFTIM (-1)
#endif

#endif
