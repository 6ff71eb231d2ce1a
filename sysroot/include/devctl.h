/* <devctl.h>: requests to devices, those of <sys/ioctl.h>. POSIX.1-2024. */
#ifndef _DEVCTL_H
#define _DEVCTL_H

#include <bits/features.h>
#include <bits/size_t.h>

__C_BEGIN
int posix_devctl(int, int, void *__restrict, size_t, int *__restrict);
__C_END

#endif
