/* <bsd/libutil.h>: the place of <libutil.h> in libbsd. */
#ifndef _BSD_LIBUTIL_H
#define _BSD_LIBUTIL_H

#include <libutil.h>

#endif
