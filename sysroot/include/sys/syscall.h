/* <sys/syscall.h>: WASI has no system calls by number. */
#ifndef _SYS_SYSCALL_H
#define _SYS_SYSCALL_H

#endif
