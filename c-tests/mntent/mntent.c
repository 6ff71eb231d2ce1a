// live-blocks: 1
#define _GNU_SOURCE
#include "test.h"
#include <mntent.h>
#include <stdio.h>
#include <string.h>

int main(void) {
    struct mntent *entry, storage,
        with_space = {(char *)"a b", (char *)"/x\\y#", (char *)"none", (char *)"rw,size=5,user", 3, 4};
    char buffer[100], line[100];
    FILE *f = setmntent("fstab", "w");

    CHECK(f != NULL);
    fputs("# a comment\n\n/dev/sda1\t/ ext4  rw,noatime 1 2\n   \n/dev/sda2 /home\\040of\\134x\nlast / nfs ro 0 1", f);
    CHECK(endmntent(f) == 1);
    f = setmntent("fstab", "r+");
    entry = getmntent(f);
    CHECK(entry && !strcmp(entry->mnt_fsname, "/dev/sda1") && !strcmp(entry->mnt_dir, "/"));
    CHECK(entry && !strcmp(entry->mnt_type, "ext4") && !strcmp(entry->mnt_opts, "rw,noatime"));
    CHECK(entry && entry->mnt_freq == 1 && entry->mnt_passno == 2);
    CHECK(entry && hasmntopt(entry, "noatime") == entry->mnt_opts + 3 && !hasmntopt(entry, "atime") &&
          !hasmntopt(entry, "no"));
    entry = getmntent(f);
    CHECK(entry && !strcmp(entry->mnt_dir, "/home of\\x") && !*entry->mnt_type && !*entry->mnt_opts &&
          entry->mnt_passno == 0);
    entry = getmntent_r(f, &storage, buffer, sizeof buffer);
    CHECK(entry == &storage && !strcmp(storage.mnt_opts, MNTOPT_RO) && !strcmp(storage.mnt_type, MNTTYPE_NFS));
    CHECK(storage.mnt_fsname >= buffer && storage.mnt_opts < buffer + sizeof buffer && storage.mnt_passno == 1);
    CHECK(getmntent(f) == NULL && getmntent_r(f, &storage, buffer, sizeof buffer) == NULL);

    /* at the end, and read back as it was */
    fputc('\n', f);
    rewind(f);
    CHECK(addmntent(f, &with_space) == 0);
    CHECK(hasmntopt(&with_space, "size") == with_space.mnt_opts + 3);
    rewind(f);
    while (fgets(line, sizeof line, f));
    CHECK(!strcmp(line, "a\\040b /x\\134y\\043 none rw,size=5,user 3 4\n"));
    rewind(f);
    while ((entry = getmntent(f)) && strcmp(entry->mnt_fsname, "a b"));
    CHECK(entry && !strcmp(entry->mnt_dir, "/x\\y#") && entry->mnt_freq == 3 && entry->mnt_passno == 4);
    rewind(f);
    CHECK_ERRNO(getmntent_r(f, &storage, buffer, 10), ERANGE);
    CHECK(endmntent(f) == 1);

    f = setmntent("fstab", "r");
    CHECK(addmntent(f, &with_space) == 1 && errno == EBADF);
    CHECK(addmntent(f, NULL) == 1 && errno == EINVAL);
    CHECK(endmntent(f) == 1 && endmntent(NULL) == 1);
    CHECK_ERRNO(setmntent("none", "r"), ENOENT);
    CHECK_ERRNO(setmntent("fstab", "?"), EINVAL);
    CHECK(!strcmp(MOUNTED, "/etc/mtab") && !strcmp(MNTTAB, "/etc/fstab"));
    return 0;
}
