// peer: skip wasi-libc has no semaphores of XSI
#define _GNU_SOURCE
#include "test.h"
#include <sys/ipc.h>
#include <sys/sem.h>
#include <time.h>
#include <unistd.h>

union semun {
    int val;
    struct semid_ds *buf;
    unsigned short *array;
};

static int value(int set, int number) { return semctl(set, number, GETVAL); }

int main(void) {
    union semun argument;
    struct semid_ds status;
    unsigned short values[3];
    struct timespec little = {0, 3000000}, bad = {0, -1};
    time_t start = time(NULL);

    /* sets and keys */
    int set = semget(0x1234, 3, IPC_CREAT | IPC_EXCL | 0640);
    CHECK(set >= 0);
    CHECK_INT(semget(0x1234, 3, 0600), set);
    CHECK_INT(semget(0x1234, 0, 0), set);
    CHECK_ERRNO(semget(0x1234, 3, IPC_CREAT | IPC_EXCL | 0600), EEXIST);
    CHECK_ERRNO(semget(0x1234, 4, 0600), EINVAL);
    CHECK_ERRNO(semget(0x1234, 3, 0700), EACCES);
    CHECK_ERRNO(semget(0x9999, 3, 0600), ENOENT);
    CHECK_ERRNO(semget(0x9999, 0, IPC_CREAT | 0600), EINVAL);
    CHECK_ERRNO(semget(IPC_PRIVATE, -1, 0600), EINVAL);
    CHECK_ERRNO(semget(IPC_PRIVATE, 1000000, 0600), EINVAL);
    int own = semget(IPC_PRIVATE, 1, 0600), readable = semget(IPC_PRIVATE, 1, 0400);
    CHECK(own >= 0 && own != set && readable >= 0 && readable != own);

    /* status */
    argument.buf = &status;
    CHECK_INT(semctl(set, 0, IPC_STAT, argument), 0);
    CHECK(status.sem_nsems == 3 && status.sem_otime == 0 && status.sem_ctime >= start);
    CHECK(status.sem_perm.uid == getuid() && status.sem_perm.cuid == getuid() && status.sem_perm.gid == getgid());
    CHECK_INT(status.sem_perm.mode & 0777, 0640);

    /* values, through a union as POSIX has it, and as programs write it */
    argument.val = 5;
    CHECK_INT(semctl(set, 1, SETVAL, argument), 0);
    CHECK_INT(value(set, 1), 5);
    CHECK_INT(semctl(set, 1, SETVAL, 6), 0);
    CHECK_INT(value(set, 1), 6);
    CHECK_INT(semctl(set, 1, GETPID), getpid());
    CHECK_INT(semctl(set, 0, GETPID), 0);
    values[0] = 1;
    values[1] = 2;
    values[2] = 32767;
    argument.array = values;
    CHECK_INT(semctl(set, 0, SETALL, argument), 0);
    values[0] = values[1] = values[2] = 99;
    CHECK_INT(semctl(set, 0, GETALL, values), 0);
    CHECK(values[0] == 1 && values[1] == 2 && values[2] == 32767);
    values[2] = 0;
    CHECK_INT((semctl)(set, 0, SETALL, argument), 0); /* the function itself takes a union */
    CHECK_INT(value(set, 2), 0);
    CHECK_INT(semctl(set, 0, GETNCNT), 0);
    CHECK_INT(semctl(set, 0, GETZCNT), 0);
    CHECK_ERRNO(semctl(set, 0, SETVAL, -1), ERANGE);
    CHECK_ERRNO(semctl(set, 0, SETVAL, 32768), ERANGE);
    CHECK_ERRNO(semctl(set, 3, SETVAL, 1), EINVAL);
    CHECK_ERRNO(semctl(set, -1, GETVAL), EINVAL);
    values[1] = 40000;
    CHECK_ERRNO(semctl(set, 0, SETALL, values), ERANGE);
    CHECK_INT(value(set, 1), 2);
    CHECK_ERRNO(semctl(set, 0, 77), EINVAL);
    CHECK_ERRNO(semctl(-1, 0, GETVAL), EINVAL);
    CHECK_ERRNO(semctl(readable, 0, SETVAL, 1), EACCES);
    CHECK_INT(value(readable, 0), 0);

    /* operations, all or none */
    struct sembuf both[] = {{0, -1, 0}, {1, 3, SEM_UNDO}};
    CHECK_INT(semop(set, both, 2), 0);
    CHECK(value(set, 0) == 0 && value(set, 1) == 5);
    both[0].sem_flg = IPC_NOWAIT;
    CHECK_ERRNO(semop(set, both, 2), EAGAIN);
    CHECK(value(set, 0) == 0 && value(set, 1) == 5);
    struct sembuf zero = {0, 0, 0}, not_zero = {1, 0, IPC_NOWAIT}, none = {7, 1, 0}, down = {0, -1, 0};
    CHECK_INT(semop(set, &zero, 1), 0);
    CHECK_ERRNO(semop(set, &not_zero, 1), EAGAIN);
    CHECK_ERRNO(semop(set, &none, 1), EFBIG);
    CHECK_ERRNO(semop(set, &zero, 0), EINVAL);
    CHECK_ERRNO(semop(set, &zero, 100000), E2BIG);
    CHECK_ERRNO(semop(-5, &zero, 1), EINVAL);
    CHECK_ERRNO(semop(readable, &down, 1), EACCES);
    CHECK_INT(semop(readable, &zero, 1), 0);
    struct sembuf up = {1, 32767, 0};
    CHECK_ERRNO(semop(set, &up, 1), ERANGE);
    CHECK(semctl(set, 0, IPC_STAT, &status) == 0 && status.sem_otime >= start);

    /* at most so long */
    CHECK_ERRNO(semtimedop(set, &down, 1, &little), EAGAIN);
    CHECK_ERRNO(semtimedop(set, &down, 1, &bad), EINVAL);
    CHECK_INT(semtimedop(set, &zero, 1, &little), 0);
    CHECK_INT(semtimedop(set, &zero, 1, NULL), 0);

    /* changed and removed */
    status.sem_perm.mode = 0400;
    status.sem_perm.uid = 77;
    CHECK_INT(semctl(set, 0, IPC_SET, &status), 0);
    CHECK(semctl(set, 0, IPC_STAT, &status) == 0 && status.sem_perm.uid == 77 && (status.sem_perm.mode & 0777) == 0400);
    CHECK_ERRNO(semctl(set, 0, SETVAL, 1), EACCES);
    CHECK_INT(semctl(set, 0, IPC_RMID), 0);
    CHECK_ERRNO(semctl(set, 0, IPC_RMID), EINVAL);
    CHECK_ERRNO(semop(set, &zero, 1), EINVAL);
    CHECK_ERRNO(semget(0x1234, 0, 0), ENOENT);
    int other = semget(0x1234, 1, IPC_CREAT | 0600);
    CHECK(other >= 0 && other != set);
    CHECK_INT(semctl(other, 0, GETVAL), 0);
    while (semget(IPC_PRIVATE, 1, 0) >= 0);
    CHECK_INT(errno, ENOSPC);
    return 0;
}
