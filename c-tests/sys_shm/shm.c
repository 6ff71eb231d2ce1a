// peer: skip wasi-libc has no shared memory of XSI
#include "test.h"
#include <stdint.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <time.h>
#include <unistd.h>

#define FAILED ((void *)-1)

int main(void) {
    struct shmid_ds status;
    time_t start = time(NULL);
    int segment = shmget(0x77, 100000, IPC_CREAT | IPC_EXCL | 0600);
    CHECK(segment >= 0 && shmget(0x77, 100000, 0600) == segment && shmget(0x77, 0, 0) == segment);
    CHECK_ERRNO(shmget(0x77, 100001, 0600), EINVAL);
    CHECK_ERRNO(shmget(0x77, 1, IPC_CREAT | IPC_EXCL | 0600), EEXIST);
    CHECK_ERRNO(shmget(0x77, 1, 0700), EACCES);
    CHECK_ERRNO(shmget(0x78, 1, 0600), ENOENT);
    CHECK_ERRNO(shmget(0x78, 0, IPC_CREAT | 0600), EINVAL);
    CHECK_ERRNO(shmget(IPC_PRIVATE, 0xf0000000, 0600), ENOMEM);
    CHECK_ERRNO(shmget(IPC_PRIVATE, 0xffffffff, 0600), ENOMEM);
    CHECK(shmctl(segment, IPC_STAT, &status) == 0 && status.shm_segsz == 100000 && status.shm_nattch == 0);
    CHECK(status.shm_cpid == getpid() && status.shm_lpid == 0 && status.shm_ctime >= start);
    CHECK(status.shm_atime == 0 && status.shm_dtime == 0);
    CHECK(status.shm_perm.uid == getuid() && (status.shm_perm.mode & 0777) == 0600);

    /* every attaching shows the same memory */
    char *a = shmat(segment, NULL, 0);
    CHECK(a != FAILED && (uintptr_t)a % SHMLBA == 0 && a[0] == 0 && a[99999] == 0);
    strcpy(a, "shared");
    char *b = shmat(segment, NULL, SHM_RDONLY);
    CHECK(b != FAILED && strcmp(b, "shared") == 0);
    CHECK(shmat(segment, a + 5, SHM_RND) == a);
    CHECK_ERRNO_IS(shmat(segment, a + SHMLBA, 0), FAILED, EINVAL);
    CHECK_ERRNO_IS(shmat(segment, a + 5, 0), FAILED, EINVAL);
    CHECK_ERRNO_IS(shmat(-1, NULL, 0), FAILED, EINVAL);
    CHECK(shmctl(segment, IPC_STAT, &status) == 0 && status.shm_nattch == 3 && status.shm_atime >= start);
    CHECK_INT(shmdt(a), 0);
    CHECK_INT(shmdt(b), 0);
    CHECK_INT(shmdt(a), 0);
    CHECK_ERRNO(shmdt(a), EINVAL);
    CHECK_ERRNO(shmdt(NULL), EINVAL);
    CHECK(shmctl(segment, IPC_STAT, &status) == 0 && status.shm_nattch == 0 && status.shm_dtime >= start);
    CHECK_INT(status.shm_lpid, getpid());
    /* and keeps what is in it */
    a = shmat(segment, NULL, 0);
    CHECK(a != FAILED && strcmp(a, "shared") == 0);

    /* permissions */
    status.shm_perm.mode = 0400;
    CHECK_INT(shmctl(segment, IPC_SET, &status), 0);
    CHECK_ERRNO_IS(shmat(segment, NULL, 0), FAILED, EACCES);
    CHECK(shmat(segment, NULL, SHM_RDONLY) == a && shmdt(a) == 0);
    status.shm_perm.mode = 0200;
    CHECK_INT(shmctl(segment, IPC_SET, &status), 0);
    CHECK_ERRNO(shmctl(segment, IPC_STAT, &status), EACCES);
    status.shm_perm.mode = 0600;
    CHECK_INT(shmctl(segment, IPC_SET, &status), 0);

    /* removed while attached: there until the last detaching, but without its key */
    CHECK_INT(shmctl(segment, IPC_RMID, NULL), 0);
    CHECK(strcmp(a, "shared") == 0);
    CHECK_ERRNO(shmget(0x77, 0, 0), ENOENT);
    int other = shmget(0x77, 10, IPC_CREAT | 0600);
    CHECK(other >= 0 && other != segment);
    CHECK(shmctl(segment, IPC_STAT, &status) == 0 && status.shm_nattch == 1 && (status.shm_perm.mode & 0777) == 0600);
    CHECK_INT(shmdt(a), 0);
    CHECK_ERRNO(shmctl(segment, IPC_STAT, &status), EINVAL);
    CHECK_ERRNO_IS(shmat(segment, NULL, 0), FAILED, EINVAL);
    /* ... and at once otherwise */
    CHECK_INT(shmctl(other, IPC_RMID, NULL), 0);
    CHECK_ERRNO(shmctl(other, IPC_RMID, NULL), EINVAL);
    CHECK_ERRNO(shmctl(other, 99, NULL), EINVAL);

    /* the memory comes back, zeroed again */
    size_t pages = 0;
    for (int i = 0; i < 20; i++) {
        segment = shmget(IPC_PRIVATE, 5000000, 0600);
        char *memory = shmat(segment, NULL, 0);
        CHECK(segment >= 0 && memory != FAILED && memory[1000] == 0);
        memory[1000] = 1;
        CHECK(shmctl(segment, IPC_RMID, NULL) == 0 && shmdt(memory) == 0);
        if (i == 0) pages = __builtin_wasm_memory_size(0);
    }
    CHECK_INT(__builtin_wasm_memory_size(0), pages);
    return 0;
}
