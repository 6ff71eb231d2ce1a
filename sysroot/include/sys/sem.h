/* <sys/sem.h>: XSI semaphores, which WASI has not. POSIX.1-2024. */
#ifndef _SYS_SEM_H
#define _SYS_SEM_H

#include <bits/features.h>
#include <bits/pid_t.h>
#include <bits/size_t.h>
#include <bits/time_t.h>
#include <sys/ipc.h>

#define SEM_UNDO 0x1000
#define GETPID 11
#define GETVAL 12
#define GETALL 13
#define GETNCNT 14
#define GETZCNT 15
#define SETVAL 16
#define SETALL 17

struct semid_ds {
    struct ipc_perm sem_perm;
    time_t sem_otime;
    time_t sem_ctime;
    unsigned short sem_nsems;
};

struct sembuf {
    unsigned short sem_num;
    short sem_op;
    short sem_flg;
};

__C_BEGIN
int semctl(int, int, int, ...) __NO_PROCESSES;
int semget(key_t, int, int) __NO_PROCESSES;
int semop(int, struct sembuf *, size_t) __NO_PROCESSES;
__C_END

#endif
