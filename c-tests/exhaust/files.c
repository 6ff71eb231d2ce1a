/* Files, directories and descriptors without memory. */
// cflags: -D_GNU_SOURCE -Wno-format -Wno-deprecated-declarations -fno-builtin -Wl,--wrap=malloc -Wl,--wrap=calloc -Wl,--wrap=realloc -Wl,--wrap=aligned_alloc -Wl,--wrap=free
// peer: differs some calls leak or hide that there is no memory
// threads: skip the wrapped allocator is not for several threads
// skip-O0
#include "_exhaust.h"
#include <dirent.h>
#include <fcntl.h>
#include <fts.h>
#include <ftw.h>
#include <mntent.h>
#include <ndbm.h>
#include <nl_types.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <wasi/libc.h>

/* Runs a call on an open file. */
#define FILE_CASE(NAME, ERROR, ...)                                                                                    \
    CASE(NAME, ERROR, int fd = open("file", O_RDWR); FAILED(fd < 0); int bad; __VA_ARGS__; int error = errno;          \
         close(fd); if (bad) return error ? error : FAILURE;)

static int visit(const char *path, const struct stat *s, int flag) {
    (void)path, (void)s;
    return flag > 9;
}
static int visit_more(const char *path, const struct stat *s, int flag, struct FTW *f) {
    (void)path, (void)s, (void)f;
    return flag > 9;
}

static int walk(int children) {
    char *roots[] = {"dir", NULL};
    FTS *f = fts_open(roots, FTS_PHYSICAL, NULL);
    FAILED(!f);
    FTSENT *e;
    int error = 0, count = 0;
    while (errno = 0, e = fts_read(f)) {
        count++;
        if (e->fts_info == FTS_ERR || e->fts_info == FTS_DNR) error = e->fts_errno;
        if (children && e->fts_info == FTS_D && !fts_children(f, 0) && errno) error = errno;
    }
    if (!error) error = errno;
    fts_close(f);
    return error ? error : count < 5 ? FAILURE : 0;
}

static int list(void) {
    DIR *d = opendir("dir");
    FAILED(!d);
    int count = 0;
    errno = 0;
    for (; readdir(d); count++) errno = 0;
    int error = errno;
    closedir(d);
    return error ? error : count == 5 ? 0 : FAILURE;
}

static int database(int store) {
    DBM *d = dbm_open("data", O_RDWR | O_CREAT, 0666);
    FAILED(!d);
    datum key = {"key", 3}, data = {"some data", 9};
    int error = 0;
    errno = 0;
    if (store && dbm_store(d, key, data, DBM_REPLACE)) error = errno ? errno : FAILURE;
    errno = 0;
    if (!error && !dbm_fetch(d, key).dptr) error = errno ? errno : FAILURE;
    errno = 0;
    if (!error && !dbm_firstkey(d).dptr) error = errno ? errno : FAILURE;
    if (!error) {
        errno = 0;
        dbm_nextkey(d);
        error = errno;
    }
    dbm_close(d);
    return error;
}

CASE(opendir, ENOMEM, return list();)
CASE(fdopendir, ENOMEM, int fd = open("dir", O_RDONLY); FAILED(fd < 0); DIR *d = fdopendir(fd); int e = errno;
     if (d) closedir(d); else close(fd); errno = e; FAILED(!d);)
CASE(seekdir, ANY, DIR *d = opendir("dir"); FAILED(!d); readdir(d); long at = telldir(d); readdir(d); seekdir(d, at);
     readdir(d); closedir(d);)
CASE(scandir, ENOMEM, struct dirent **all; int n = scandir("dir", &all, NULL, alphasort); FAILED(n < 0);
     for (int i = 0; i < n; i++) free(all[i]); free(all);)
CASE(posix_getdents, ANY, int fd = open("dir", O_RDONLY | O_DIRECTORY); FAILED(fd < 0); char b[900];
     int n = (int)posix_getdents(fd, b, sizeof b, 0); int e = errno; close(fd); errno = e; FAILED(n < 0);)
CASE(ftw, ENOMEM, FAILED(ftw("dir", visit, 5));)
CASE(nftw, ENOMEM, FAILED(nftw("dir", visit_more, 5, FTW_PHYS | FTW_DEPTH));)
CASE(fts_open, ENOMEM, return walk(0);)
CASE(fts_children, ENOMEM, return walk(1);)
CASE(realpath, ENOMEM, char *s = realpath("dir/../dir", NULL); FAILED(!s); free(s);)
CASE(canonicalize_file_name, ENOMEM, char *s = canonicalize_file_name("dir"); FAILED(!s); free(s);)
CASE(getcwd, ENOMEM, char *s = getcwd(NULL, 0); FAILED(!s); free(s);)
CASE(get_current_dir_name, ENOMEM, char *s = get_current_dir_name(); FAILED(!s); free(s);)
CASE(open, ENOMEM, int fd = open("file", O_RDONLY); FAILED(fd < 0); close(fd);)
FILE_CASE(dup, ENOMEM, int two = dup(fd); bad = two < 0; if (!bad) close(two))
FILE_CASE(dup2, ENOMEM, bad = dup2(fd, 20) != 20; if (!bad) close(20))
FILE_CASE(dup3, ENOMEM, bad = dup3(fd, 20, O_CLOEXEC) != 20; if (!bad) close(20))
FILE_CASE(fcntl, ENOMEM, int two = fcntl(fd, F_DUPFD, 30); bad = two < 0; if (!bad) close(two))
FILE_CASE(flock, ENOLCK, bad = flock(fd, LOCK_EX); if (!bad) flock(fd, LOCK_UN))
FILE_CASE(lockf, ENOLCK, bad = lockf(fd, F_LOCK, 9); if (!bad) lockf(fd, F_ULOCK, 9))
FILE_CASE(mmap, ENOMEM, char *p = mmap(NULL, 4, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0); bad = p == MAP_FAILED;
          if (!bad) munmap(p, 4))
FILE_CASE(
    mremap, ENOMEM, char *p = mmap(NULL, 4, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    bad = p == MAP_FAILED; if (!bad) {
        char *q = mremap(p, 4, 300000, MREMAP_MAYMOVE);
        bad = q == MAP_FAILED;
        int e = errno;
        if (bad)
            munmap(p, 4);
        else
            munmap(q, 300000);
        errno = e;
    })
FILE_CASE(
    mprotect, ANY, char *p = mmap(NULL, 4, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0); bad = p == MAP_FAILED;
    if (!bad) {
        mprotect(p, 4, PROT_READ);
        munmap(p, 4);
    })
FILE_CASE(copy_file_range, ENOMEM, int to = open("copy", O_RDWR | O_CREAT | O_TRUNC, 0666);
          bad = to < 0 || copy_file_range(fd, NULL, to, NULL, 4, 0) != 4; int e = errno; if (to >= 0) close(to);
          errno = e; lseek(fd, 0, SEEK_SET))
FILE_CASE(sendfile, ENOMEM, int to = open("copy", O_RDWR | O_CREAT | O_TRUNC, 0666);
          bad = to < 0 || sendfile(to, fd, NULL, 4) != 4; int e = errno; if (to >= 0) close(to); errno = e)
FILE_CASE(poll, ENOMEM, struct pollfd p[40]; for (int i = 0; i < 40; i++) p[i] = (struct pollfd){fd, POLLIN, 0};
          bad = poll(p, 40, 0) < 0)
FILE_CASE(ppoll, ENOMEM, struct pollfd p[40]; for (int i = 0; i < 40; i++) p[i] = (struct pollfd){fd, POLLIN, 0};
          struct timespec t = {0, 0}; bad = ppoll(p, 40, &t, NULL) < 0)
FILE_CASE(select, ENOMEM, fd_set s; FD_ZERO(&s); FD_SET(fd, &s); struct timeval t = {0, 0};
          bad = select(fd + 1, &s, NULL, NULL, &t) < 0)
FILE_CASE(pselect, ENOMEM, fd_set s; FD_ZERO(&s); FD_SET(fd, &s); struct timespec t = {0, 0};
          bad = pselect(fd + 1, &s, NULL, NULL, &t, NULL) < 0)
CASE(pipe, ENOMEM, int p[2]; FAILED(pipe(p)); int bad = write(p[1], "x", 1) != 1; int e = errno; close(p[0]);
     close(p[1]); errno = e; FAILED(bad);)
CASE(pipe2, ENOMEM, int p[2]; FAILED(pipe2(p, O_NONBLOCK)); close(p[0]); close(p[1]);)
CASE(socket, ENOMEM, int s = socket(AF_UNIX, SOCK_STREAM, 0); FAILED(s < 0); close(s);)
CASE(socketpair, ENOMEM, int p[2]; FAILED(socketpair(AF_UNIX, SOCK_STREAM, 0, p)); int bad = write(p[1], "x", 1) != 1;
     int e = errno; close(p[0]); close(p[1]); errno = e; FAILED(bad);)
CASE(memfd_create, ENOSPC, int s = memfd_create("x", 0); FAILED(s < 0); int bad = write(s, "x", 1) != 1; int e = errno;
     close(s); errno = e; FAILED(bad);)
CASE(shm_open, ENOMEM, int s = shm_open("/x", O_RDWR | O_CREAT, 0666); FAILED(s < 0); close(s);
     FAILED(shm_unlink("/x"));)
CASE(dbm_open, ENOMEM, return database(0);)
CASE(dbm_store, ENOMEM, return database(1);)
CASE(setmntent, ENOMEM, FILE *f = setmntent("mounts", "a+"); FAILED(!f); struct mntent m = {"a", "b", "c", "d", 0, 0};
     int bad = addmntent(f, &m) || fseek(f, 0, SEEK_SET) || !getmntent(f); int e = errno; endmntent(f); errno = e;
     FAILED(bad);)
CASE(catopen, ANY, nl_catd c = catopen("/file", 0); if (c != (nl_catd)-1) catclose(c);)

int main(void) {
    close(open("file", O_RDWR | O_CREAT, 0666));
    CHECK(truncate("file", 10) == 0);
    CHECK(mkdir("dir", 0777) == 0);
    close(open("dir/one", O_RDWR | O_CREAT, 0666));
    close(open("dir/two", O_RDWR | O_CREAT, 0666));
    close(open("dir/three", O_RDWR | O_CREAT, 0666));
    DBM *d = dbm_open("data", O_RDWR | O_CREAT, 0666);
    datum key = {"key", 3}, data = {"some data", 9};
    CHECK(d && dbm_store(d, key, data, DBM_REPLACE) == 0);
    dbm_close(d);
    exhaust();
    return 0;
}
