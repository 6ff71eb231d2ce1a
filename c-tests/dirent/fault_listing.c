// peer: differs takes a short answer for the end
// matrix: none
// matrix: fd_readdir:nodots
// matrix: fd_readdir:ino0
// matrix: fd_readdir:cut=40
// matrix: fd_readdir:cut=300
// matrix: fd_readdir:cut=1000
// matrix: fd_readdir:short=1
// matrix: fd_readdir:short=3
// matrix: fd_readdir:short=7
/* Every entry comes once, wherever the host ends an answer and whatever it leaves out of it: from the start, again, from
   the middle, and through scandir. */
#include <stdio.h>
#include "test.h"
#include "list.h"

#define MANY 100

static int longest;

/* As readdir's entries say, and as stat does. */
static void numbers(const char *directory) {
    DIR *dir = opendir(directory);
    struct dirent *entry;
    struct stat data;
    int found = 0;
    while ((entry = readdir(dir))) {
        if (entry->d_name[0] == '.') continue;
        CHECK(fstatat(dirfd(dir), entry->d_name, &data, 0) == 0 && data.st_ino == entry->d_ino);
        found++;
    }
    CHECK_INT(found, MANY);
    CHECK_INT(closedir(dir), 0);
}

static void positions(const char *directory) {
    char name[300];
    DIR *dir = opendir(directory);
    for (int i = 0; i < 50; i++) CHECK(readdir(dir) != NULL);
    long position = telldir(dir);
    struct dirent *entry = readdir(dir);
    CHECK(entry != NULL);
    strcpy(name, entry->d_name);
    int rest = 0;
    while (readdir(dir)) rest++;
    seekdir(dir, position);
    entry = readdir(dir);
    CHECK(entry != NULL && strcmp(entry->d_name, name) == 0);
    for (int i = 0; i < rest; i++) CHECK(readdir(dir) != NULL);
    CHECK(readdir(dir) == NULL);
    rewinddir(dir);
    list_check(dir, MANY, longest);
    CHECK_INT(closedir(dir), 0);
}

int main(void) {
    /* A name that does not fit never comes. */
    longest = strstr(getenv("TEST_FAULTS"), "cut=40") ? 16 : 255;
    /* How many of . and .. the host gives. */
    int dots = strstr(getenv("TEST_FAULTS"), "nodots") ? 0 : 2;
    struct dirent **names;
    list_make("few", 3, 12);
    list_all("few", 3, 12);
    list_make("many", MANY, longest);
    list_all("many", MANY, longest);
    numbers("many");
    positions("many");
    CHECK_INT(scandir("many", &names, NULL, alphasort), MANY + dots);
    for (int i = 0; i < dots; i++) CHECK_STR(names[i]->d_name, i ? ".." : ".");
    for (int i = 0; i < MANY; i++) CHECK_STR(names[dots + i]->d_name, list_name(i, longest));
    return 0;
}
