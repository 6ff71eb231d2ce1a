/* <spawn.h>: new processes, which WASI has not. POSIX.1-2024. */
#ifndef _SPAWN_H
#define _SPAWN_H

#include <bits/features.h>
#include <bits/mode_t.h>
#include <bits/pid_t.h>
#include <bits/sigset_t.h>
#include <sched.h>

#if __SHOW_ENOSYS
#define POSIX_SPAWN_RESETIDS 1
#define POSIX_SPAWN_SETPGROUP 2
#define POSIX_SPAWN_SETSIGDEF 4
#define POSIX_SPAWN_SETSIGMASK 8
#define POSIX_SPAWN_SETSCHEDPARAM 16
#define POSIX_SPAWN_SETSCHEDULER 32
#define POSIX_SPAWN_SETSID 128

typedef struct {
    int __flags;
    int __reserved[31];
} posix_spawnattr_t;

typedef struct {
    void *__actions;
    int __reserved[15];
} posix_spawn_file_actions_t;

__C_BEGIN
int posix_spawn(pid_t *__restrict, const char *__restrict, const posix_spawn_file_actions_t *,
                const posix_spawnattr_t *__restrict, char *const *__restrict, char *const *__restrict) __NO_PROCESSES;
int posix_spawnp(pid_t *__restrict, const char *__restrict, const posix_spawn_file_actions_t *,
                 const posix_spawnattr_t *__restrict, char *const *__restrict, char *const *__restrict) __NO_PROCESSES;
int posix_spawnattr_init(posix_spawnattr_t *) __NO_PROCESSES;
int posix_spawnattr_destroy(posix_spawnattr_t *) __NO_PROCESSES;
int posix_spawnattr_setflags(posix_spawnattr_t *, short) __NO_PROCESSES;
int posix_spawnattr_getflags(const posix_spawnattr_t *__restrict, short *__restrict) __NO_PROCESSES;
int posix_spawnattr_setpgroup(posix_spawnattr_t *, pid_t) __NO_PROCESSES;
int posix_spawnattr_getpgroup(const posix_spawnattr_t *__restrict, pid_t *__restrict) __NO_PROCESSES;
int posix_spawnattr_setsigmask(posix_spawnattr_t *__restrict, const sigset_t *__restrict) __NO_PROCESSES;
int posix_spawnattr_getsigmask(const posix_spawnattr_t *__restrict, sigset_t *__restrict) __NO_PROCESSES;
int posix_spawnattr_setsigdefault(posix_spawnattr_t *__restrict, const sigset_t *__restrict) __NO_PROCESSES;
int posix_spawnattr_getsigdefault(const posix_spawnattr_t *__restrict, sigset_t *__restrict) __NO_PROCESSES;
int posix_spawnattr_setschedparam(posix_spawnattr_t *__restrict, const struct sched_param *__restrict) __NO_PROCESSES;
int posix_spawnattr_getschedparam(const posix_spawnattr_t *__restrict, struct sched_param *__restrict) __NO_PROCESSES;
int posix_spawnattr_setschedpolicy(posix_spawnattr_t *, int) __NO_PROCESSES;
int posix_spawnattr_getschedpolicy(const posix_spawnattr_t *__restrict, int *__restrict) __NO_PROCESSES;
int posix_spawn_file_actions_init(posix_spawn_file_actions_t *) __NO_PROCESSES;
int posix_spawn_file_actions_destroy(posix_spawn_file_actions_t *) __NO_PROCESSES;
int posix_spawn_file_actions_addopen(posix_spawn_file_actions_t *__restrict, int, const char *__restrict, int, mode_t)
    __NO_PROCESSES;
int posix_spawn_file_actions_addclose(posix_spawn_file_actions_t *, int) __NO_PROCESSES;
int posix_spawn_file_actions_adddup2(posix_spawn_file_actions_t *, int, int) __NO_PROCESSES;
int posix_spawn_file_actions_addchdir(posix_spawn_file_actions_t *__restrict, const char *__restrict) __NO_PROCESSES;
int posix_spawn_file_actions_addfchdir(posix_spawn_file_actions_t *, int) __NO_PROCESSES;
__C_END
#endif

#endif
