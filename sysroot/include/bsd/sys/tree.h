/* <bsd/sys/tree.h>: the place of <sys/tree.h> in libbsd. */
#ifndef _BSD_SYS_TREE_H
#define _BSD_SYS_TREE_H

#include <sys/tree.h>

#endif
