/* <bsd/getopt.h>: the place of <getopt.h> in libbsd. */
#ifndef _BSD_GETOPT_H
#define _BSD_GETOPT_H

#include <getopt.h>

#endif
