/* <bsd/sys/queue.h>: the place of <sys/queue.h> in libbsd. */
#ifndef _BSD_SYS_QUEUE_H
#define _BSD_SYS_QUEUE_H

#include <sys/queue.h>

#endif
