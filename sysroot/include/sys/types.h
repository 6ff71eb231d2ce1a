/* <sys/types.h>: the types of POSIX.1-2024. */
#ifndef _SYS_TYPES_H
#define _SYS_TYPES_H

#include <bits/blkcnt_t.h>
#include <bits/blksize_t.h>
#include <bits/clock_t.h>
#include <bits/clockid_t.h>
#include <bits/dev_t.h>
#include <bits/features.h>
#include <bits/fsblkcnt_t.h>
#include <bits/fsfilcnt_t.h>
#include <bits/gid_t.h>
#include <bits/id_t.h>
#include <bits/ino_t.h>
#include <bits/key_t.h>
#include <bits/mode_t.h>
#include <bits/nlink_t.h>
#include <bits/off_t.h>
#include <bits/pid_t.h>
#include <bits/pthread_types.h>
#include <bits/size_t.h>
#include <bits/ssize_t.h>
#include <bits/suseconds_t.h>
#include <bits/time_t.h>
#include <bits/timer_t.h>
#include <bits/uid_t.h>
#include <bits/useconds_t.h>
#if __SHOW_POSIX2024
typedef unsigned short reclen_t;
#endif
#if __SHOW_BSD
#include <bits/register_t.h>
#include <endian.h>
#include <stdint.h>
#include <sys/select.h>

typedef unsigned char u_int8_t;
typedef unsigned short u_int16_t;
typedef unsigned int u_int32_t;
typedef unsigned long long u_int64_t;
typedef unsigned char u_char;
typedef unsigned short u_short, ushort;
typedef unsigned int u_int, uint;
typedef unsigned long u_long, ulong;
typedef long long quad_t;
typedef unsigned long long u_quad_t;
typedef char *caddr_t;
#endif
#if __SHOW_GNU
#define loff_t off_t
#endif
#if __SHOW_LARGEFILE
#define blkcnt64_t blkcnt_t
#define fsblkcnt64_t fsblkcnt_t
#define fsfilcnt64_t fsfilcnt_t
#define ino64_t ino_t
#define off64_t off_t
#endif

#endif
