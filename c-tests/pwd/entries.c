// peer: skip it has no databases
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <shadow.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static FILE *file(const char *text) {
    FILE *f = fopen("table", "w+");
    fputs(text, f);
    rewind(f);
    return f;
}

/* Entries one by one in memory of the caller's, fields that are missing at the end, comments. */
int main(void) {
    struct passwd user, *found;
    struct group group, *found_group;
    struct spwd secret, *found_secret;
    char buffer[100], tiny[4];
    FILE *f =
        file("# no entry:x:1:1:::\n  #nor:x:1:1:::\nada:x:1:2\nbob:x:3:4:Bob:/b\nbad:x:y:1:::\ncarl:x:5:6:::/bin/sh\n");

    CHECK_INT(fgetpwent_r(f, &user, tiny, sizeof tiny, &found), ERANGE);
    CHECK(found == NULL);
    rewind(f);
    CHECK_INT(fgetpwent_r(f, &user, buffer, sizeof buffer, &found), 0);
    CHECK(found == &user && !strcmp(user.pw_name, "ada") && user.pw_gid == 2 && !*user.pw_dir && !*user.pw_shell);
    CHECK_INT(fgetpwent_r(f, &user, buffer, sizeof buffer, &found), 0);
    CHECK(!strcmp(user.pw_name, "bob") && !strcmp(user.pw_dir, "/b") && !*user.pw_shell);
    CHECK_INT(fgetpwent_r(f, &user, buffer, sizeof buffer, &found), 0);
    CHECK(!strcmp(user.pw_name, "carl") && !strcmp(user.pw_shell, "/bin/sh"));
    CHECK_INT(fgetpwent_r(f, &user, buffer, sizeof buffer, &found), ENOENT);
    CHECK(found == NULL);
    fclose(f);

    f = file("#wheel:x:0:\nstaff:x:20\ngames:x:60:bob,carl\nnone\n");
    found_group = fgetgrent(f);
    CHECK(found_group && !strcmp(found_group->gr_name, "staff") && found_group->gr_gid == 20 &&
          !found_group->gr_mem[0]);
    CHECK_INT(fgetgrent_r(f, &group, buffer, sizeof buffer, &found_group), 0);
    CHECK(found_group == &group && !strcmp(group.gr_mem[1], "carl") && group.gr_mem[2] == NULL);
    CHECK_INT(fgetgrent_r(f, &group, buffer, sizeof buffer, &found_group), ENOENT);
    fclose(f);

    f = file("#root:x:1:::::\nroot:$6$:19000:0:99999:7:::\n");
    CHECK_INT(fgetspent_r(f, &secret, buffer, sizeof buffer, &found_secret), 0);
    CHECK(found_secret == &secret && secret.sp_lstchg == 19000 && secret.sp_expire == -1);
    fclose(f);

    CHECK(mkdir("etc", 0777) == 0);
    CHECK(rename("table", "etc/shadow") == 0);
    CHECK_INT(getspent_r(&secret, buffer, sizeof buffer, &found_secret), 0);
    CHECK(!strcmp(secret.sp_namp, "root"));
    CHECK_INT(getspent_r(&secret, buffer, sizeof buffer, &found_secret), ENOENT);
    f = file("ada:x:1:2:::\n#bob:x:3:4:::\n");
    fclose(f);
    CHECK(rename("table", "etc/passwd") == 0);
    CHECK_INT(getpwent_r(&user, buffer, sizeof buffer, &found), 0);
    CHECK(found == &user && user.pw_uid == 1);
    CHECK_INT(getpwent_r(&user, buffer, sizeof buffer, &found), ENOENT);
    setpwent();
    CHECK_INT(getpwent_r(&user, tiny, 2, &found), ERANGE);
    CHECK_INT(getpwent_r(&user, buffer, sizeof buffer, &found), 0);
    errno = 0;
    CHECK(getpwnam("bob") == NULL && getpwnam("#bob") == NULL && errno == 0);
    f = file("staff:x:20\n");
    fclose(f);
    CHECK(rename("table", "etc/group") == 0);
    CHECK_INT(getgrent_r(&group, buffer, sizeof buffer, &found_group), 0);
    CHECK(!strcmp(group.gr_name, "staff"));
    CHECK_INT(getgrent_r(&group, buffer, sizeof buffer, &found_group), ENOENT);
    return 0;
}
