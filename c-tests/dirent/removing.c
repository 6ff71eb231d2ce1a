// peer: differs reads the directory in pieces, so entries are missed when others are removed
/* A program that removes files while it reads the directory gets them all, as `rm -r` needs. */
#include "test.h"
#include "list.h"

int main(void) {
    list_make("dir", 1000, 100);
    DIR *dir = opendir("dir");
    struct dirent *entry;
    int removed = 0;
    while ((entry = readdir(dir))) {
        if (entry->d_name[0] == '.') continue;
        CHECK_INT(unlinkat(dirfd(dir), entry->d_name, 0), 0);
        removed++;
    }
    CHECK_INT(removed, 1000);
    CHECK_INT(closedir(dir), 0);
    CHECK_INT(rmdir("dir"), 0);

    /* files that come while reading may or may not be seen, but the reading ends */
    list_make("dir", 100, 20);
    dir = opendir("dir");
    int seen = 0;
    while (seen < 100000 && (entry = readdir(dir))) {
        char name[40] = "dir/x";
        for (int n = seen++, k = 5; k < 11; k++, n /= 10) name[k] = (char)('0' + n % 10);
        close(open(name, O_WRONLY | O_CREAT, 0666));
    }
    CHECK(seen >= 100 && seen < 100000);
    CHECK_INT(closedir(dir), 0);
    return 0;
}
