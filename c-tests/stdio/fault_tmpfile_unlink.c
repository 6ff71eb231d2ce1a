// inject: path_unlink_file:errno=io:times=1
// A host that fails to unlink the file leaves none behind, and the program has a stream all the same.
#include <dirent.h>
#include <stdio.h>
#include "test.h"

int main(void) {
    FILE *f = tmpfile();
    CHECK(f != NULL);
    CHECK(fputs("text", f) >= 0);
    rewind(f);
    CHECK_INT(getc(f), 't');
    DIR *dir = opendir("/");
    for (struct dirent *entry; (entry = readdir(dir));)
        CHECK(entry->d_name[0] == '.' && (!entry->d_name[1] || entry->d_name[1] == '.'));
    closedir(dir);
    CHECK_INT(fclose(f), 0);
    return 0;
}
