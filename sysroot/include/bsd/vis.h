/* <bsd/vis.h>: the place of <vis.h> in libbsd. */
#ifndef _BSD_VIS_H
#define _BSD_VIS_H

#include <vis.h>

#endif
