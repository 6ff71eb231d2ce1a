// env: LOGNAME=ada
#define _GNU_SOURCE
#include "test.h"
#include <grp.h>
#include <pwd.h>
#include <string.h>

int main(void) {
    struct passwd *user = getpwnam("ada");
    struct group *group = getgrnam("ada");
    uid_t uid = 7;
    gid_t gid = 7;
    CHECK(!strcmp(user_from_uid(getuid(), 0), "ada") && !strcmp(user_from_uid(getuid(), 1), "ada"));
    CHECK(!strcmp(user_from_uid(4294967295u, 0), "4294967295") && user_from_uid(4294967295u, 1) == NULL);
    CHECK(!strcmp(user_from_uid(0, 0), "0"));
    CHECK(uid_from_user("ada", &uid) == 0 && uid == getuid());
    CHECK(uid_from_user("nobody", &uid) == -1 && uid == getuid());
    CHECK(!strcmp(group_from_gid(getgid(), 0), "ada") && !strcmp(group_from_gid(12, 0), "12") &&
          group_from_gid(12, 1) == NULL);
    CHECK(gid_from_group("ada", &gid) == 0 && gid == getgid());
    CHECK(gid_from_group("nobody", &gid) == -1);
    /* what the other functions returned stays */
    CHECK(!strcmp(user->pw_name, "ada") && !strcmp(group->gr_name, "ada"));
    return 0;
}
