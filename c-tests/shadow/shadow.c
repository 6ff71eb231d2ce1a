#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <shadow.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>

int main(void) {
    struct spwd *user, storage, *result;
    char buffer[100], line[100];
    FILE *f;
    int fd;

    CHECK_ERRNO(getspnam("ada"), ENOENT);
    CHECK_ERRNO(getspent(), ENOENT);
    CHECK(getspnam_r("ada", &storage, buffer, sizeof buffer, &result) == ENOENT && result == NULL);
    CHECK_ERRNO(lckpwdf(), ENOENT);
    mkdir("etc", 0777);
    f = fopen("etc/shadow", "w");
    fputs("root:*:19000:0:99999:7:::\nbad:line\nada:$1$x$y:1:2:3:4:5:6:7\nbad:*:x:::::::\n", f);
    fclose(f);

    user = getspnam("ada");
    CHECK(user && !strcmp(user->sp_namp, "ada") && !strcmp(user->sp_pwdp, "$1$x$y") && user->sp_lstchg == 1);
    CHECK(user && user->sp_min == 2 && user->sp_max == 3 && user->sp_warn == 4 && user->sp_inact == 5);
    CHECK(user && user->sp_expire == 6 && user->sp_flag == 7);
    errno = 0;
    CHECK(getspnam("nobody") == NULL && getspnam("bad") == NULL && errno == 0);
    CHECK(getspnam_r("root", &storage, buffer, sizeof buffer, &result) == 0 && result == &storage);
    CHECK(storage.sp_lstchg == 19000 && storage.sp_inact == -1 && storage.sp_expire == -1 &&
          storage.sp_flag == (unsigned long)-1);
    CHECK(storage.sp_namp >= buffer && storage.sp_namp < buffer + sizeof buffer);
    CHECK(getspnam_r("root", &storage, buffer, 3, &result) == ERANGE && result == NULL);

    CHECK(!strcmp(getspent()->sp_namp, "root") && !strcmp(getspent()->sp_namp, "ada") && getspent() == NULL);
    setspent();
    CHECK(!strcmp(getspent()->sp_namp, "root"));
    endspent();
    CHECK(!strcmp(getspent()->sp_namp, "root"));
    endspent();

    f = fopen("copy", "w+");
    CHECK(putspent(getspnam("root"), f) == 0 && putspent(getspnam("ada"), f) == 0);
    rewind(f);
    CHECK(fgets(line, sizeof line, f) && !strcmp(line, "root:*:19000:0:99999:7:::\n"));
    user = sgetspent(line);
    CHECK(user && !strcmp(user->sp_namp, "root") && user->sp_warn == 7);
    user = fgetspent(f);
    CHECK(user && !strcmp(user->sp_namp, "ada") && user->sp_flag == 7);
    CHECK(fgetspent(f) == NULL && sgetspent("no secrets") == NULL);
    CHECK_ERRNO(putspent(NULL, f), EINVAL);

    CHECK(lckpwdf() == 0);
    CHECK_ERRNO(lckpwdf(), EDEADLK);
    fd = open("etc/.pwd.lock", O_RDWR);
    CHECK(fd >= 0);
    CHECK_ERRNO(flock(fd, LOCK_EX | LOCK_NB), EWOULDBLOCK);
    CHECK(ulckpwdf() == 0 && flock(fd, LOCK_EX | LOCK_NB) == 0);
    CHECK_ERRNO(ulckpwdf(), EINVAL);
    CHECK_ERRNO(lckpwdf(), EWOULDBLOCK);
    return 0;
}
