/* Queues, semaphores, shared memory, timers and options without memory. */
// cflags: -D_GNU_SOURCE -Wno-format -Wno-deprecated-declarations -fno-builtin -Wl,--wrap=malloc -Wl,--wrap=calloc -Wl,--wrap=realloc -Wl,--wrap=aligned_alloc -Wl,--wrap=free
// peer: differs some calls leak or hide that there is no memory
// threads: skip the wrapped allocator is not for several threads
// skip-O0
#include "_exhaust.h"
#include <argp.h>
#include <fcntl.h>
#include <mqueue.h>
#include <semaphore.h>
#include <signal.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/time.h>
#include <time.h>

static int queue(int timed) {
    mqd_t q = mq_open("/q", O_RDWR | O_CREAT, 0666, NULL);
    FAILED(q == (mqd_t)-1);
    struct timespec t = {1, 0};
    int bad = timed ? mq_timedsend(q, "text", 4, 1, &t) : mq_send(q, "text", 4, 1), e = errno;
    mq_close(q);
    mq_unlink("/q");
    errno = e;
    FAILED(bad);
    return 0;
}

static int semaphores(int timed) {
    int id = semget(IPC_PRIVATE, 3, 0600);
    FAILED(id < 0);
    struct sembuf op = {0, 1, SEM_UNDO};
    struct timespec t = {1, 0};
    int bad = timed ? semtimedop(id, &op, 1, &t) : semop(id, &op, 1), e = errno;
    semctl(id, 0, IPC_RMID);
    errno = e;
    FAILED(bad);
    return 0;
}

CASE(mq_open, ENOSPC, mqd_t q = mq_open("/q", O_RDWR | O_CREAT, 0666, NULL); FAILED(q == (mqd_t)-1); mq_close(q);
     mq_unlink("/q");)
CASE(mq_send, ENOSPC, return queue(0);)
CASE(mq_timedsend, ENOSPC, return queue(1);)
CASE(msgget, ENOMEM, int id = msgget(IPC_PRIVATE, 0600); FAILED(id < 0); msgctl(id, IPC_RMID, NULL);)
CASE(
    msgsnd, ENOMEM, int id = msgget(IPC_PRIVATE, 0600); FAILED(id < 0); struct {
        long type;
        char text[8];
    } m = {1, "text"};
    int bad = msgsnd(id, &m, 5, 0); int e = errno; msgctl(id, IPC_RMID, NULL); errno = e; FAILED(bad);)
CASE(semget, ENOMEM, int id = semget(IPC_PRIVATE, 3, 0600); FAILED(id < 0); semctl(id, 0, IPC_RMID);)
CASE(semop, ENOMEM, return semaphores(0);)
CASE(semtimedop, ENOMEM, return semaphores(1);)
CASE(shmget, ENOMEM, int id = shmget(IPC_PRIVATE, 100, 0600); FAILED(id < 0); shmctl(id, IPC_RMID, NULL);)
CASE(sem_open, ENOMEM, sem_t *s = sem_open("/s", O_CREAT, 0600, 1); FAILED(s == SEM_FAILED); sem_close(s);
     sem_unlink("/s");)
CASE(timer_create, EAGAIN, struct sigevent e = {.sigev_notify = SIGEV_NONE}; timer_t t;
     FAILED(timer_create(CLOCK_REALTIME, &e, &t)); timer_delete(t);)
CASE(alarm, ANY, alarm(100); alarm(0);)
CASE(ualarm, ANY, ualarm(900000, 0); ualarm(0, 0);)
CASE(setitimer, ANY, struct itimerval v = {{0, 0}, {100, 0}}; setitimer(ITIMER_REAL, &v, NULL); v.it_value.tv_sec = 0;
     setitimer(ITIMER_REAL, &v, NULL);)

static error_t option(int key, char *value, struct argp_state *state) {
    (void)value, (void)state;
    return key == 'a' || key == ARGP_KEY_ARG ? 0 : ARGP_ERR_UNKNOWN;
}
static const struct argp_option options[] = {{"all", 'a', NULL, 0, "what it does", 0}, {0}};
static const struct argp parser = {options, option, "FILE", "It does things.", NULL, NULL, NULL};
CASE(argp_parse, ENOMEM, char *v[] = {"p", "-a", "x", NULL}; return argp_parse(&parser, 3, v, 0, NULL, NULL);)
CASE(argp_help, ANY, FILE *f = fopen("help", "w"); FAILED(!f);
     argp_help(&parser, f, ARGP_HELP_STD_HELP & ~ARGP_HELP_EXIT_OK, "p"); fclose(f);)

int main(void) {
    exhaust();
    return 0;
}
