/* <bsd/err.h>: the place of <err.h> in libbsd. */
#ifndef _BSD_ERR_H
#define _BSD_ERR_H

#include <err.h>

#endif
