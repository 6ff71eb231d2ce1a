/* <sys/sem.h>: XSI semaphores, within the program. POSIX.1-2024. */
#ifndef _SYS_SEM_H
#define _SYS_SEM_H

#include <bits/features.h>
#include <bits/pid_t.h>
#include <bits/size_t.h>
#include <bits/time_t.h>
#include <sys/ipc.h>
#if __SHOW_GNU
#include <bits/timespec.h>
#endif

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
int semctl(int, int, int, ...);
int semget(key_t, int, int);
int semop(int, struct sembuf *, size_t);
#if __SHOW_GNU
int semtimedop(int, struct sembuf *, size_t, const struct timespec *);
#endif
__C_END

/* The last argument is a union semun, which the program defines. Many programs write an int or a pointer instead; C passes
   these in another way, so the command says which it is. (13 is a union to __builtin_classify_type.) */
#define _SEM_SEMUN_UNDEFINED 1
#define semctl(__id, __number, ...) __semctl_4(__id, __number, __VA_ARGS__, 0, 0)
#define __semctl_4(__id, __number, __command, __argument, ...) \
    (semctl)(__id, __number, (__command) | (__builtin_classify_type(__argument) == 13 ? 0 : 0x40000000), __argument)

#endif
