// env: LOGNAME=ada
// env: HOME=/home/ada
// env: SHELL=/bin/rc
#define _GNU_SOURCE
#include "test.h"
#include <pwd.h>
#include <grp.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static void write_file(const char *name, const char *text) {
    FILE *f = fopen(name, "w");
    fputs(text, f);
    fclose(f);
}

int main(void) {
    struct passwd *user, storage, *result;
    struct group *group, group_storage, *group_result;
    char buffer[200];
    gid_t groups[4];
    int count;
    FILE *f;

    /* no files: one user */
    user = getpwuid(getuid());
    CHECK(user && !strcmp(user->pw_name, "ada") && user->pw_uid == getuid() && user->pw_gid == getgid());
    CHECK(!strcmp(user->pw_dir, "/home/ada") && !strcmp(user->pw_shell, "/bin/rc"));
    CHECK(!strcmp(getlogin(), user->pw_name));
    user = getpwnam("ada");
    CHECK(user && user->pw_uid == getuid());
    errno = 0;
    CHECK(getpwnam("nobody") == NULL && errno == 0);
    CHECK(getpwuid(0) == NULL);
    CHECK(getpwent() && !getpwent());
    endpwent();
    group = getgrgid(getgid());
    CHECK(group && !strcmp(group->gr_name, "ada") && group->gr_mem[0] == NULL);
    endgrent();

    CHECK(mkdir("etc", 0777) == 0);
    write_file("etc/passwd", "root:x:0:0:Super User:/root:/bin/sh\n# comment\nbad:x:1\n"
                             "bob:*:501:20::/home/bob:\n");
    write_file("etc/group", "wheel:*:0:root,bob\nstaff:*:20:\ngames:x:60:bob,carl,dora\n");

    user = getpwnam("bob");
    CHECK(user && user->pw_uid == 501 && user->pw_gid == 20 && !*user->pw_gecos && !*user->pw_shell);
    CHECK(!strcmp(user->pw_passwd, "*") && !strcmp(user->pw_dir, "/home/bob"));
    CHECK(getpwnam("bad") == NULL && getpwnam("# comment") == NULL);
    user = getpwuid(0);
    CHECK(user && !strcmp(user->pw_name, "root") && !strcmp(user->pw_gecos, "Super User"));

    CHECK(getpwnam_r("root", &storage, buffer, sizeof buffer, &result) == 0 && result == &storage);
    CHECK(!strcmp(storage.pw_dir, "/root") && storage.pw_dir >= buffer && storage.pw_dir < buffer + sizeof buffer);
    CHECK(getpwnam_r("root", &storage, buffer, 10, &result) == ERANGE && result == NULL);
    CHECK(getpwnam_r("root", &storage, buffer, 31, &result) == ERANGE);
    CHECK(getpwnam_r("root", &storage, buffer, 32, &result) == 0);
    CHECK(getpwnam_r("none", &storage, buffer, sizeof buffer, &result) == 0 && result == NULL);
    CHECK(getpwuid_r(501, &storage, buffer, sizeof buffer, &result) == 0 && result == &storage && storage.pw_gid == 20);

    CHECK(!strcmp(getpwent()->pw_name, "root"));
    CHECK(!strcmp(getpwent()->pw_name, "bob"));
    CHECK(getpwent() == NULL);
    setpwent();
    CHECK(!strcmp(getpwent()->pw_name, "root"));
    endpwent();

    group = getgrnam("games");
    CHECK(group && group->gr_gid == 60 && !strcmp(group->gr_mem[0], "bob") && !strcmp(group->gr_mem[2], "dora") &&
          !group->gr_mem[3]);
    CHECK(getgrgid(99) == NULL);
    CHECK(getgrgid_r(20, &group_storage, buffer, sizeof buffer, &group_result) == 0 && group_result == &group_storage);
    CHECK(!strcmp(group_storage.gr_name, "staff") && !group_storage.gr_mem[0]);
    CHECK(getgrnam_r("games", &group_storage, buffer + 1, sizeof buffer - 1, &group_result) == 0 && group_result);
    CHECK(((unsigned long)group_storage.gr_mem & 3) == 0 && !strcmp(group_storage.gr_mem[1], "carl"));
    CHECK(getgrnam_r("games", &group_storage, buffer, 20, &group_result) == ERANGE && !group_result);
    CHECK(!strcmp(getgrent()->gr_name, "wheel") && !strcmp(getgrent()->gr_name, "staff"));
    setgrent();
    CHECK(!strcmp(getgrent()->gr_name, "wheel"));
    endgrent();
    /* ... which has the next one start anew */
    CHECK(!strcmp(getgrent()->gr_name, "wheel"));
    endgrent();

    count = 4;
    CHECK(getgrouplist("bob", 20, groups, &count) == 3 && count == 3);
    CHECK(groups[0] == 20 && groups[1] == 0 && groups[2] == 60);
    count = 2;
    CHECK(getgrouplist("bob", 20, groups, &count) == -1 && count == 3);
    count = 4;
    CHECK(getgrouplist("nobody", 7, groups, &count) == 1 && groups[0] == 7);
    CHECK_ERRNO(setgroups(1, groups), EPERM);
    CHECK_ERRNO(initgroups("bob", 20), EPERM);

    f = fopen("copy", "w+");
    CHECK(putpwent(getpwnam("root"), f) == 0);
    CHECK(putgrent(getgrnam("games"), f) == 0);
    rewind(f);
    CHECK(fgets(buffer, sizeof buffer, f) && !strcmp(buffer, "root:x:0:0:Super User:/root:/bin/sh\n"));
    CHECK(fgets(buffer, sizeof buffer, f) && !strcmp(buffer, "games:x:60:bob,carl,dora\n"));
    rewind(f);
    user = fgetpwent(f);
    CHECK(user && !strcmp(user->pw_name, "root"));
    group = fgetgrent(f);
    CHECK(group && group->gr_gid == 60 && !strcmp(group->gr_mem[1], "carl"));
    CHECK(fgetpwent(f) == NULL);
    CHECK_ERRNO(putpwent(NULL, f), EINVAL);
    return 0;
}
