/* <limits.h>: the limits of types and of the system. ISO C23 5.2.5.3, POSIX.1-2024. */
#ifndef _LIMITS_H
#define _LIMITS_H

#include <bits/features.h>

#define CHAR_BIT 8
#define SCHAR_MIN (-128)
#define SCHAR_MAX 127
#define UCHAR_MAX 255
#ifdef __CHAR_UNSIGNED__
#define CHAR_MIN 0
#define CHAR_MAX 255
#else
#define CHAR_MIN (-128)
#define CHAR_MAX 127
#endif
#define SHRT_MIN (-1 - 0x7fff)
#define SHRT_MAX 0x7fff
#define USHRT_MAX 0xffff
#define INT_MIN (-1 - 0x7fffffff)
#define INT_MAX 0x7fffffff
#define UINT_MAX 0xffffffffU
#define LONG_MAX 0x7fffffffL
#define LONG_MIN (-LONG_MAX - 1)
#define ULONG_MAX (2UL * LONG_MAX + 1)
#if __SHOW_C99
#define LLONG_MAX 0x7fffffffffffffffLL
#define LLONG_MIN (-LLONG_MAX - 1)
#define ULLONG_MAX (2ULL * LLONG_MAX + 1)
#endif
#define MB_LEN_MAX 4

#if (defined __STDC_VERSION__ && __STDC_VERSION__ > 201710L) || __SHOW_GNU
#define __STDC_VERSION_LIMITS_H__ 202311L
#define BOOL_MAX 1
#define BOOL_WIDTH 1
#define CHAR_WIDTH 8
#define SCHAR_WIDTH 8
#define UCHAR_WIDTH 8
#define SHRT_WIDTH 16
#define USHRT_WIDTH 16
#define INT_WIDTH 32
#define UINT_WIDTH 32
#define LONG_WIDTH 32
#define ULONG_WIDTH 32
#define LLONG_WIDTH 64
#define ULLONG_WIDTH 64
#ifdef __BITINT_MAXWIDTH__
#define BITINT_MAXWIDTH __BITINT_MAXWIDTH__
#endif
#endif

#if __SHOW_POSIX
#define BC_BASE_MAX 99
#define BC_DIM_MAX 2048
#define BC_SCALE_MAX 99
#define BC_STRING_MAX 1000
#define COLL_WEIGHTS_MAX 2
#define EXPR_NEST_MAX 32
#define LINE_MAX 2048
#define PTHREAD_DESTRUCTOR_ITERATIONS 4
#define TZNAME_MAX 6
#define NL_ARGMAX 9
#define CHARCLASS_NAME_MAX 14
#define AIO_PRIO_DELTA_MAX 20
#define NGROUPS_MAX 32
#define NL_LANGMAX 32
#define TTY_NAME_MAX 32
#define SYMLOOP_MAX 40
#define FILESIZEBITS 64
#define PTHREAD_KEYS_MAX 128
#define HOST_NAME_MAX 255
#define NAME_MAX 255
#define NL_SETMAX 255
#define RE_DUP_MAX 255
#define RTSIG_MAX 33
#define SIGQUEUE_MAX 128
#define MQ_OPEN_MAX 256
#define TIMER_MAX 256
#define AIO_LISTIO_MAX 1024
#define IOV_MAX 1024
#define NL_TEXTMAX 2048
#define PTHREAD_STACK_MIN 2048
#define PATH_MAX 4096
#define PIPE_BUF 4096
#define NL_MSGMAX 32767
#define MQ_PRIO_MAX 32768
#define PAGESIZE (0x10000)
#define ARG_MAX 131072
#define DELAYTIMER_MAX 0x7fffffff
#define SEM_VALUE_MAX 0x7fffffff
#define SSIZE_MAX LONG_MAX

/* what POSIX promises everywhere */
#define _POSIX_AIO_MAX 1
#define _POSIX_AIO_LISTIO_MAX 2
#define _POSIX_SS_REPL_MAX 4
#define _POSIX_THREAD_DESTRUCTOR_ITERATIONS 4
#define _POSIX_TZNAME_MAX 6
#define _POSIX_LINK_MAX 8
#define _POSIX_MQ_OPEN_MAX 8
#define _POSIX_NGROUPS_MAX 8
#define _POSIX_RTSIG_MAX 8
#define _POSIX_STREAM_MAX 8
#define _POSIX_SYMLOOP_MAX 8
#define _POSIX_TRACE_NAME_MAX 8
#define _POSIX_TRACE_SYS_MAX 8
#define _POSIX_LOGIN_NAME_MAX 9
#define _POSIX_TTY_NAME_MAX 9
#define _POSIX_NAME_MAX 14
#define _POSIX_OPEN_MAX 20
#define _POSIX_CHILD_MAX 25
#define _POSIX_TRACE_EVENT_NAME_MAX 30
#define _POSIX_DELAYTIMER_MAX 32
#define _POSIX_MQ_PRIO_MAX 32
#define _POSIX_SIGQUEUE_MAX 32
#define _POSIX_TIMER_MAX 32
#define _POSIX_TRACE_USER_EVENT_MAX 32
#define _POSIX_THREAD_THREADS_MAX 64
#define _POSIX_THREAD_KEYS_MAX 128
#define _POSIX_HOST_NAME_MAX 255
#define _POSIX_MAX_CANON 255
#define _POSIX_MAX_INPUT 255
#define _POSIX_RE_DUP_MAX 255
#define _POSIX_SYMLINK_MAX 255
#define _POSIX_PATH_MAX 256
#define _POSIX_SEM_NSEMS_MAX 256
#define _POSIX_PIPE_BUF 512
#define _POSIX_ARG_MAX 4096
#define _POSIX_SEM_VALUE_MAX 32767
#define _POSIX_SSIZE_MAX 32767
#define _POSIX_CLOCKRES_MIN 20000000

#define _POSIX2_COLL_WEIGHTS_MAX 2
#define _POSIX2_CHARCLASS_NAME_MAX 14
#define _POSIX2_EXPR_NEST_MAX 32
#define _POSIX2_BC_BASE_MAX 99
#define _POSIX2_BC_SCALE_MAX 99
#define _POSIX2_RE_DUP_MAX 255
#define _POSIX2_BC_STRING_MAX 1000
#define _POSIX2_BC_DIM_MAX 2048
#define _POSIX2_LINE_MAX 2048
#endif

#if __SHOW_XSI || __SHOW_BSD
#define PAGE_SIZE PAGESIZE
#define NZERO 20
#define LONG_BIT 32
#define WORD_BIT 32
#define NL_NMAX 16
#define _XOPEN_IOV_MAX 16
#if __SHOW_POSIX2024
#define GETENTROPY_MAX 256
#define NSIG_MAX 65
#endif
#define _XOPEN_NAME_MAX 255
#define _XOPEN_PATH_MAX 1024
#endif

#endif
