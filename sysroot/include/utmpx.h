/* <utmpx.h>: who has logged in; nobody logs in to WASI, so the database is empty. POSIX.1-2024. */
#ifndef _UTMPX_H
#define _UTMPX_H

#include <bits/features.h>
#include <bits/pid_t.h>
#include <bits/timeval.h>

#define EMPTY 0
#define RUN_LVL 1
#define BOOT_TIME 2
#define NEW_TIME 3
#define OLD_TIME 4
#define INIT_PROCESS 5
#define LOGIN_PROCESS 6
#define USER_PROCESS 7
#define DEAD_PROCESS 8
#if __SHOW_BSD || __SHOW_GNU
#define UT_NAMESIZE 32
#define UT_HOSTSIZE 256
#define UT_LINESIZE 32
#endif

struct utmpx {
    short ut_type;
    pid_t ut_pid;
    char ut_line[32];
    char ut_id[4];
    char ut_user[32];
    char ut_host[256];
    struct {
        short __e_termination;
        short __e_exit;
    } ut_exit;
    int ut_session;
    struct timeval ut_tv;
    unsigned ut_addr_v6[4];
    char __reserved[20];
};

__C_BEGIN
void endutxent(void);
struct utmpx *getutxent(void);
struct utmpx *getutxid(const struct utmpx *);
struct utmpx *getutxline(const struct utmpx *);
struct utmpx *pututxline(const struct utmpx *);
void setutxent(void);
#if __SHOW_GNU
int utmpxname(const char *);
#endif
__C_END

#if __SHOW_GNU
#define e_exit __e_exit
#define e_termination __e_termination
#endif

#endif
