/* <sys/shm.h>: XSI shared memory, which WASI has not. POSIX.1-2024. */
#ifndef _SYS_SHM_H
#define _SYS_SHM_H

#include <bits/features.h>
#include <bits/pid_t.h>
#include <bits/size_t.h>
#include <bits/time_t.h>
#include <sys/ipc.h>

#define SHM_RDONLY 010000
#define SHM_RND 020000
#define SHMLBA 65536

typedef unsigned long shmatt_t;

struct shmid_ds {
    struct ipc_perm shm_perm;
    size_t shm_segsz;
    pid_t shm_lpid;
    pid_t shm_cpid;
    shmatt_t shm_nattch;
    time_t shm_atime;
    time_t shm_dtime;
    time_t shm_ctime;
};

__C_BEGIN
void *shmat(int, const void *, int) __NO_PROCESSES;
int shmctl(int, int, struct shmid_ds *) __NO_PROCESSES;
int shmdt(const void *) __NO_PROCESSES;
int shmget(key_t, size_t, int) __NO_PROCESSES;
__C_END

#endif
