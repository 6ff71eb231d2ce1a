// peer: skip wasi-libc has no fgetpwent_r
#include "test.h"
#include <grp.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>

int main(void) {
    char memory[100];
    struct passwd user, *found;
    FILE *f = fopen("/users", "w+");
    fputs("a:x:1:2:A:/a:/bin/a\nnot one\nb:y:3:4:B:/b:/bin/b\n", f);
    rewind(f);
    CHECK_INT(fgetpwent_r(f, &user, memory, sizeof memory, &found), 0);
    CHECK(found == &user && strcmp(user.pw_name, "a") == 0 && user.pw_uid == 1 && strcmp(user.pw_shell, "/bin/a") == 0);
    CHECK(user.pw_name >= memory && user.pw_name < memory + sizeof memory);
    CHECK_INT(fgetpwent_r(f, &user, memory, sizeof memory, &found), 0);
    CHECK(found == &user && strcmp(user.pw_dir, "/b") == 0 && user.pw_gid == 4);
    CHECK_INT(fgetpwent_r(f, &user, memory, sizeof memory, &found), ENOENT);
    CHECK(found == NULL);
    rewind(f);
    CHECK_INT(fgetpwent_r(f, &user, memory, 5, &found), ERANGE);
    CHECK(found == NULL);
    fclose(f);

    struct group group, *entry;
    f = fopen("/groups", "w+");
    fputs("g:x:5:a,b\n", f);
    rewind(f);
    CHECK_INT(fgetgrent_r(f, &group, memory, sizeof memory, &entry), 0);
    CHECK(entry == &group && group.gr_gid == 5 && strcmp(group.gr_mem[1], "b") == 0 && group.gr_mem[2] == NULL);
    CHECK_INT(fgetgrent_r(f, &group, memory, sizeof memory, &entry), ENOENT);
    CHECK(entry == NULL);
    fclose(f);
    return 0;
}
