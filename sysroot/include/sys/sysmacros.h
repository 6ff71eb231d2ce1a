/* <sys/sysmacros.h>: the parts of a dev_t, after BSD and Linux. */
#ifndef _SYS_SYSMACROS_H
#define _SYS_SYSMACROS_H

#define major(device) ((unsigned)(((device) >> 32 & 0xfffff000u) | ((device) >> 8 & 0xfffu)))
#define minor(device) ((unsigned)(((device) >> 12 & 0xffffff00u) | ((device) & 0xffu)))
#define makedev(major, minor) \
    (((unsigned long long)(major) & 0xfffff000u) << 32 | ((unsigned long long)(major) & 0xfffu) << 8 | \
     ((unsigned long long)(minor) & 0xffffff00u) << 12 | ((unsigned long long)(minor) & 0xffu))

#endif
