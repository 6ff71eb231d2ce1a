/* <fcntl.h>: opening files and what can be done with descriptors. POSIX.1-2024. */
#ifndef _FCNTL_H
#define _FCNTL_H

#include <bits/features.h>
#include <bits/mode_t.h>
#include <bits/off_t.h>
#include <bits/pid_t.h>
#include <bits/seek.h>
#include <bits/stat_modes.h>

/* how to open: one of these … */
#define O_RDONLY (0x04000000)
#define O_WRONLY (0x10000000)
#define O_RDWR (O_RDONLY | O_WRONLY)
#define O_EXEC (0x02000000)
#define O_SEARCH (0x08000000)
#define O_ACCMODE (O_EXEC | O_RDWR | O_SEARCH)
/* … and any of these */
#define O_APPEND 0x0001
#define O_DSYNC 0x0002
#define O_NONBLOCK 0x0004
#define O_RSYNC 0x0008
#define O_SYNC 0x0010
#define O_CREAT (0x0001 << 12)
#define O_DIRECTORY (0x0002 << 12)
#define O_EXCL (0x0004 << 12)
#define O_TRUNC (0x0008 << 12)
#define O_NOFOLLOW (0x01000000)
/* flags of the descriptor, for F_GETFD */
#define O_CLOEXEC (0x00080000)
#if __SHOW_POSIX2024
#define O_CLOFORK (0x00100000)
#endif
/* what WASI does anyway, or has no sense there */
#define O_NOCTTY (0)
#define O_TTY_INIT (0)
#if __SHOW_BSD
#define O_NDELAY O_NONBLOCK
#endif

/* fcntl */
#define F_GETFD (1)
#define F_SETFD (2)
#define F_GETFL (3)
#define F_SETFL (4)
#define F_DUPFD (5)
#define F_DUPFD_CLOEXEC (6)
#define F_GETLK (7)
#define F_SETLK (8)
#define F_SETLKW (9)
#if __SHOW_POSIX2024 || __SHOW_GNU
#define F_OFD_GETLK (36)
#define F_OFD_SETLK (37)
#define F_OFD_SETLKW (38)
#endif
#if __SHOW_POSIX2001 || __SHOW_XSI
#define F_GETOWN (11)
#define F_SETOWN (12)
#endif
#define F_RDLCK (0)
#define F_WRLCK (1)
#define F_UNLCK (2)
#define FD_CLOEXEC (1)
#if __SHOW_POSIX2024
#define F_DUPFD_CLOFORK (10)
#define FD_CLOFORK (2)
#endif

#if __SHOW_GNU
/* memory objects of memfd_create */
#define F_ADD_SEALS 1033
#define F_GET_SEALS 1034
#define F_SEAL_SEAL 0x01
#define F_SEAL_SHRINK 0x02
#define F_SEAL_GROW 0x04
#define F_SEAL_WRITE 0x08
#define F_SEAL_FUTURE_WRITE 0x10
#define F_SEAL_EXEC 0x20
#endif

struct flock {
    short l_type;
    short l_whence;
    off_t l_start;
    off_t l_len;
    pid_t l_pid;
};

#if __SHOW_POSIX2008
#define AT_FDCWD (-2)
#define AT_EACCESS (0x0)
#define AT_SYMLINK_NOFOLLOW (0x1)
#define AT_SYMLINK_FOLLOW (0x2)
#define AT_REMOVEDIR (0x4)
#endif
#if __SHOW_GNU
#define AT_EMPTY_PATH 0x1000
#endif

#if __SHOW_POSIX2001
#define POSIX_FADV_NORMAL 0
#define POSIX_FADV_SEQUENTIAL 1
#define POSIX_FADV_RANDOM 2
#define POSIX_FADV_WILLNEED 3
#define POSIX_FADV_DONTNEED 4
#define POSIX_FADV_NOREUSE 5
#endif

#if __SHOW_BSD
#define F_OK (0)
#define X_OK (1)
#define W_OK (2)
#define R_OK (4)
#endif

__C_BEGIN
#if __FORTIFY
#include <bits/fortify/fcntl.h>
#endif
int creat(const char *, mode_t);
int fcntl(int, int, ...);
#if defined __OPTIMIZE__ && !defined __cplusplus && defined __has_attribute
#if __has_attribute(enable_if) && __has_attribute(overloadable)
/* F_GETFD to F_SETFL: a program with no others has no code for locks and duplicates */
int fcntl(int, int __command, ...) __attribute__((__overloadable__, __enable_if__(
    __command == F_GETFD || __command == F_SETFD || __command == F_SETFL, ""))) __asm__("__fcntl_flags");
int fcntl(int, int __command, ...) __attribute__((
    __overloadable__, __enable_if__(__command == F_GETFL, ""))) __asm__("__fcntl_status");
#endif
#endif
int open(const char *, int, ...);
#if __SHOW_POSIX2008
int openat(int, const char *, int, ...);
#endif
#if __SHOW_POSIX2001
int posix_fadvise(int, off_t, off_t, int);
int posix_fallocate(int, off_t, off_t);
#endif
#if __SHOW_POSIX2024
int posix_close(int, int);
#define POSIX_CLOSE_RESTART 0
#endif
#if __SHOW_BSD
int lockf(int, int, off_t);
#define F_ULOCK 0
#define F_LOCK 1
#define F_TLOCK 2
#define F_TEST 3
#endif
#if __SHOW_GNU
#define loff_t off_t
#endif
#if __SHOW_LARGEFILE
#define off64_t off_t
#define creat64 creat
#define open64 open
#define openat64 openat
#define posix_fadvise64 posix_fadvise
#define posix_fallocate64 posix_fallocate
#define F_GETLK64 F_GETLK
#define F_SETLK64 F_SETLK
#define F_SETLKW64 F_SETLKW
#define flock64 flock
#endif
__C_END

#endif
