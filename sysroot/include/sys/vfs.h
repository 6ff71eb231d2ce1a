/* <sys/vfs.h>: Linux's place for what <sys/statvfs.h> tells. */
#ifndef _SYS_VFS_H
#define _SYS_VFS_H

#include <sys/statvfs.h>

#endif
