/* <utmpx.h>: who has logged in; nobody logs in to WASI. POSIX.1-2024. */
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

struct utmpx {
    short ut_type;
    pid_t ut_pid;
    char ut_line[32];
    char ut_id[4];
    char ut_user[32];
    char ut_host[256];
    struct timeval ut_tv;
};

__C_BEGIN
void endutxent(void) __NO_PROCESSES;
struct utmpx *getutxent(void) __NO_PROCESSES;
struct utmpx *getutxid(const struct utmpx *) __NO_PROCESSES;
struct utmpx *getutxline(const struct utmpx *) __NO_PROCESSES;
struct utmpx *pututxline(const struct utmpx *) __NO_PROCESSES;
void setutxent(void) __NO_PROCESSES;
__C_END

#endif
