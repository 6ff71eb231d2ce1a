/* <bsd/bsd.h>: all of libbsd's headers that there are. */
#ifndef _BSD_BSD_H
#define _BSD_BSD_H

#include <bsd/err.h>
#include <bsd/getopt.h>
#include <bsd/grp.h>
#include <bsd/inttypes.h>
#include <bsd/libutil.h>
#include <bsd/pwd.h>
#include <bsd/readpassphrase.h>
#include <bsd/stdio.h>
#include <bsd/stdlib.h>
#include <bsd/string.h>
#include <bsd/sys/cdefs.h>
#include <bsd/sys/queue.h>
#include <bsd/sys/tree.h>
#include <bsd/unistd.h>
#include <bsd/vis.h>
#include <bsd/wchar.h>

#endif
