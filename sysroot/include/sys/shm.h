/* <sys/shm.h>: XSI shared memory, within the program. POSIX.1-2024. */
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
#if __SHOW_BSD
#define SHM_R 0400
#define SHM_W 0200
#define SHM_DEST 01000
#endif

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
void *shmat(int, const void *, int);
int shmctl(int, int, struct shmid_ds *);
int shmdt(const void *);
int shmget(key_t, size_t, int);
__C_END

#endif
