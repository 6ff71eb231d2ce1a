/* <unistd.h>: descriptors, files, the process. POSIX.1-2024. */
#ifndef _UNISTD_H
#define _UNISTD_H

#include <bits/features.h>
#include <bits/gid_t.h>
#include <bits/null.h>
#include <bits/off_t.h>
#include <bits/pid_t.h>
#include <bits/seek.h>
#include <bits/size_t.h>
#include <bits/ssize_t.h>
#include <bits/uid_t.h>
#include <bits/unistd_names.h>
#if __SHOW_BSD
#include <bits/mode_t.h>
#endif
#if __SHOW_BSD || __SHOW_XSI
#include <bits/useconds_t.h>
#endif
#if __SHOW_BSD || __SHOW_POSIX
#include <stdint.h>
#endif

#define STDIN_FILENO 0
#define STDOUT_FILENO 1
#define STDERR_FILENO 2

#define F_OK (0)
#define X_OK (1)
#define W_OK (2)
#define R_OK (4)

#define _POSIX_VERSION 200809L
#define _POSIX2_VERSION _POSIX_VERSION
#define _POSIX2_C_BIND _POSIX_VERSION
#define _XOPEN_VERSION 700
#define _XOPEN_UNIX 1
#define _XOPEN_CRYPT 1
#define _XOPEN_ENH_I18N 1
#define _XOPEN_SHM 1

/* the options of POSIX that are supported, */
#define _POSIX_ADVISORY_INFO _POSIX_VERSION
#define _POSIX_ASYNCHRONOUS_IO _POSIX_VERSION
#define _POSIX_BARRIERS _POSIX_VERSION
#define _POSIX_CLOCK_SELECTION _POSIX_VERSION
#define _POSIX_CPUTIME _POSIX_VERSION
#define _POSIX_FSYNC _POSIX_VERSION
#define _POSIX_IPV6 _POSIX_VERSION
#define _POSIX_MAPPED_FILES _POSIX_VERSION
#define _POSIX_MESSAGE_PASSING _POSIX_VERSION
#define _POSIX_MONOTONIC_CLOCK _POSIX_VERSION
#define _POSIX_READER_WRITER_LOCKS _POSIX_VERSION
#define _POSIX_REALTIME_SIGNALS _POSIX_VERSION
#define _POSIX_SEMAPHORES _POSIX_VERSION
#define _POSIX_SHARED_MEMORY_OBJECTS _POSIX_VERSION
#define _POSIX_SPIN_LOCKS _POSIX_VERSION
#define _POSIX_SYNCHRONIZED_IO _POSIX_VERSION
#define _POSIX_THREADS _POSIX_VERSION
#define _POSIX_THREAD_ATTR_STACKADDR _POSIX_VERSION
#define _POSIX_THREAD_ATTR_STACKSIZE _POSIX_VERSION
#define _POSIX_THREAD_PROCESS_SHARED _POSIX_VERSION
#define _POSIX_THREAD_SAFE_FUNCTIONS _POSIX_VERSION
#define _POSIX_TIMEOUTS _POSIX_VERSION
#define _POSIX_TIMERS _POSIX_VERSION
#define _POSIX_DEVICE_CONTROL 202405L
#define _POSIX_CHOWN_RESTRICTED 1
#define _POSIX_NO_TRUNC 1
#define _POSIX_REGEXP 1
#define _POSIX_SAVED_IDS 1
#define _POSIX_VDISABLE 0
#define _POSIX_ASYNC_IO 1
#define _POSIX_SYNC_IO 1
#define _POSIX_TIMESTAMP_RESOLUTION 1
#define _POSIX2_SYMLINKS 1
#define _POSIX_V6_ILP32_OFFBIG 1
#define _POSIX_V7_ILP32_OFFBIG 1
#define _POSIX_V8_ILP32_OFFBIG 1
/* and those that are not */
#define _POSIX_JOB_CONTROL (-1)
#define _POSIX_MEMLOCK (-1)
#define _POSIX_MEMLOCK_RANGE (-1)
#define _POSIX_MEMORY_PROTECTION (-1)
#define _POSIX_PRIORITIZED_IO (-1)
#define _POSIX_PRIORITY_SCHEDULING (-1)
#define _POSIX_RAW_SOCKETS (-1)
#define _POSIX_SHELL (-1)
#define _POSIX_SPAWN (-1)
#define _POSIX_SPORADIC_SERVER (-1)
#define _POSIX_THREAD_CPUTIME (-1)
#define _POSIX_THREAD_PRIORITY_SCHEDULING (-1)
#define _POSIX_THREAD_PRIO_INHERIT (-1)
#define _POSIX_THREAD_PRIO_PROTECT (-1)
#define _POSIX_THREAD_ROBUST_PRIO_INHERIT (-1)
#define _POSIX_THREAD_ROBUST_PRIO_PROTECT (-1)
#define _POSIX_THREAD_SPORADIC_SERVER (-1)
#define _POSIX_TRACE (-1)
#define _POSIX_TRACE_EVENT_FILTER (-1)
#define _POSIX_TRACE_INHERIT (-1)
#define _POSIX_TRACE_LOG (-1)
#define _POSIX_TYPED_MEMORY_OBJECTS (-1)
#define _POSIX_PRIO_IO (-1)
#define _POSIX2_CHAR_TERM (-1)
#define _POSIX2_C_DEV (-1)
#define _POSIX2_FORT_DEV (-1)
#define _POSIX2_FORT_RUN (-1)
#define _POSIX2_LOCALEDEF (-1)
#define _POSIX2_PBS (-1)
#define _POSIX2_PBS_ACCOUNTING (-1)
#define _POSIX2_PBS_CHECKPOINT (-1)
#define _POSIX2_PBS_LOCATE (-1)
#define _POSIX2_PBS_MESSAGE (-1)
#define _POSIX2_PBS_TRACK (-1)
#define _POSIX2_SW_DEV (-1)
#define _POSIX2_UPE (-1)
#define _POSIX_V6_ILP32_OFF32 (-1)
#define _POSIX_V6_LP64_OFF64 (-1)
#define _POSIX_V6_LPBIG_OFFBIG (-1)
#define _POSIX_V7_ILP32_OFF32 (-1)
#define _POSIX_V7_LP64_OFF64 (-1)
#define _POSIX_V7_LPBIG_OFFBIG (-1)
#define _POSIX_V8_ILP32_OFF32 (-1)
#define _POSIX_V8_LP64_OFF64 (-1)
#define _POSIX_V8_LPBIG_OFFBIG (-1)
#define _XOPEN_LEGACY (-1)
#define _XOPEN_REALTIME (-1)
#define _XOPEN_REALTIME_THREADS (-1)
#define _XOPEN_STREAMS (-1)
#define _XOPEN_UUCP (-1)

#if __SHOW_POSIX2024 || __SHOW_GNU
#define SEEK_DATA 3
#define SEEK_HOLE 4
#define O_CLOEXEC (0x00080000)
#define O_CLOFORK (0x00100000)
#endif

__C_BEGIN
#if __FORTIFY
#include <bits/fortify/unistd.h>
#endif

/* descriptors */
int close(int);
int dup(int);
int dup2(int, int);
int fsync(int);
int ftruncate(int, off_t);
int isatty(int);
off_t lseek(int, off_t, int);
int pipe(int[2]);
ssize_t read(int, void *, size_t);
ssize_t write(int, const void *, size_t);
#if __SHOW_POSIX
int fdatasync(int);
#endif
#if __SHOW_XSI || __SHOW_POSIX2008
ssize_t pread(int, void *, size_t, off_t);
ssize_t pwrite(int, const void *, size_t, off_t);
#endif
#if __SHOW_POSIX2024 || __SHOW_GNU
int dup3(int, int, int);
int pipe2(int[2], int);
#endif
#if __SHOW_POSIX2024 || __SHOW_BSD
#define POSIX_CLOSE_RESTART 0
int posix_close(int, int);
#endif
#if __SHOW_XSI
#define F_ULOCK 0
#define F_LOCK 1
#define F_TLOCK 2
#define F_TEST 3
int lockf(int, int, off_t);
#endif
#if __SHOW_BSD
void closefrom(int);
#endif
#if __SHOW_GNU
ssize_t copy_file_range(int, off_t *, int, off_t *, size_t, unsigned);
int syncfs(int);
int close_range(unsigned, unsigned, int);
#endif

/* files */
int access(const char *, int);
int chown(const char *, uid_t, gid_t);
int fchown(int, uid_t, gid_t);
int lchown(const char *, uid_t, gid_t);
int link(const char *, const char *);
ssize_t readlink(const char *__restrict, char *__restrict, size_t);
int rmdir(const char *);
int symlink(const char *, const char *);
int unlink(const char *);
#if __SHOW_POSIX2008 || __SHOW_XSI
int truncate(const char *, off_t);
#endif
#if __SHOW_POSIX2008
int faccessat(int, const char *, int, int);
int fchownat(int, const char *, uid_t, gid_t, int);
int linkat(int, const char *, int, const char *, int);
ssize_t readlinkat(int, const char *__restrict, char *__restrict, size_t);
int symlinkat(const char *, int, const char *);
int unlinkat(int, const char *, int);
#endif
#if __SHOW_XSI || __SHOW_BSD
void sync(void);
#endif
#if __SHOW_GNU
int eaccess(const char *, int);
int euidaccess(const char *, int);
#endif

/* the working directory */
int chdir(const char *);
int fchdir(int);
char *getcwd(char *, size_t);
#if __SHOW_BSD
char *getwd(char *);
#if __SHOW_ENOSYS
int chroot(const char *) __NOT_ON_WASI("the host decides what the root is");
#endif
#endif
#if __SHOW_GNU
char *get_current_dir_name(void);
#endif

/* limits and options */
long fpathconf(int, int);
long pathconf(const char *, int);
long sysconf(int);
size_t confstr(int, char *, size_t);
#if __SHOW_BSD
int getpagesize(void);
int getdtablesize(void);
#endif

/* the process */
void _exit(int) __NO_RETURN;
unsigned alarm(unsigned);
unsigned sleep(unsigned);
int pause(void);
pid_t getpid(void);
pid_t getppid(void);
uid_t getuid(void);
uid_t geteuid(void);
gid_t getgid(void);
gid_t getegid(void);
int getgroups(int, gid_t[]);
pid_t getpgrp(void);
pid_t getpgid(pid_t);
pid_t getsid(pid_t);
int setpgid(pid_t, pid_t);
pid_t setsid(void);
int setuid(uid_t);
int setgid(gid_t);
int seteuid(uid_t);
int setegid(gid_t);
#if __SHOW_XSI || __SHOW_BSD
int usleep(useconds_t);
useconds_t ualarm(useconds_t, useconds_t);
int nice(int);
int setreuid(uid_t, uid_t);
int setregid(gid_t, gid_t);
pid_t setpgrp(void);
#endif
#if __SHOW_POSIX2024 || __SHOW_GNU
int getresuid(uid_t *, uid_t *, uid_t *);
int getresgid(gid_t *, gid_t *, gid_t *);
int setresuid(uid_t, uid_t, uid_t);
int setresgid(gid_t, gid_t, gid_t);
#endif
#if __SHOW_BSD
int setgroups(size_t, const gid_t *);
int issetugid(void);
void *sbrk(intptr_t);
#endif
#if __SHOW_GNU
pid_t gettid(void);
#endif

#if __SHOW_ENOSYS
/* new processes */
pid_t fork(void) __NO_PROCESSES;
int execv(const char *, char *const[]) __NO_PROCESSES;
int execve(const char *, char *const[], char *const[]) __NO_PROCESSES;
int execvp(const char *, char *const[]) __NO_PROCESSES;
int execl(const char *, const char *, ...) __NO_PROCESSES;
int execle(const char *, const char *, ...) __NO_PROCESSES;
int execlp(const char *, const char *, ...) __NO_PROCESSES;
#if __SHOW_POSIX2008
int fexecve(int, char *const[], char *const[]) __NO_PROCESSES;
#endif
#if __SHOW_POSIX2024
pid_t _Fork(void) __NO_PROCESSES;
#endif
#if __SHOW_BSD
pid_t vfork(void) __NO_PROCESSES;
int daemon(int, int) __NO_PROCESSES;
#endif
#if __SHOW_GNU
int execvpe(const char *, char *const[], char *const[]) __NO_PROCESSES;
#endif
#endif

/* options on the command line */
int getopt(int, char *const[], const char *);
extern char *optarg;
extern int optind, opterr, optopt;
#if __SHOW_BSD
extern int optreset;
#endif

/* names of the user, the terminal and the machine */
char *getlogin(void);
int getlogin_r(char *, size_t);
char *ttyname(int);
int ttyname_r(int, char *, size_t);
pid_t tcgetpgrp(int);
int tcsetpgrp(int, pid_t);
char *ctermid(char *);
#if __SHOW_POSIX2001 || __SHOW_XSI
int gethostname(char *, size_t);
#endif
#if __SHOW_XSI || __SHOW_BSD
long gethostid(void);
#endif
#if __SHOW_BSD
int sethostname(const char *, size_t);
int getdomainname(char *, size_t);
int setdomainname(const char *, size_t);
char *getpass(const char *);
char *getusershell(void);
void setusershell(void);
void endusershell(void);
mode_t getmode(const void *, mode_t);
void *setmode(const char *);
#endif
#if __SHOW_GNU
char *cuserid(char *);
int group_member(gid_t);
#endif

/* random numbers, encryption, bytes */
#if __SHOW_POSIX2024 || __SHOW_BSD
int getentropy(void *, size_t);
#endif
#if __SHOW_XSI
char *crypt(const char *, const char *);
void encrypt(char[64], int);
void swab(const void *__restrict, void *__restrict, ssize_t);
#endif

#if __SHOW_GNU
extern char **environ;
#endif
extern char **_environ;

__C_END

#if __SHOW_LARGEFILE
#define lseek64 lseek
#define pread64 pread
#define pwrite64 pwrite
#define truncate64 truncate
#define ftruncate64 ftruncate
#define lockf64 lockf
#define off64_t off_t
#endif

#endif
