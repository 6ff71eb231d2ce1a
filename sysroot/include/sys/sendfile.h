/* <sys/sendfile.h>: from a file to a descriptor, after Linux. */
#ifndef _SYS_SENDFILE_H
#define _SYS_SENDFILE_H

#include <bits/features.h>
#include <bits/off_t.h>
#include <bits/size_t.h>
#include <bits/ssize_t.h>

__C_BEGIN
ssize_t sendfile(int, int, off_t *, size_t);
__C_END

#if __SHOW_LARGEFILE
#define sendfile64 sendfile
#endif

#endif
