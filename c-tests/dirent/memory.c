// peer: differs a stream costs 4.3 KiB
/* A directory of ten entries costs no more than a few KiB. */
#include "test.h"
#include "list.h"
#include <stdint.h>

static size_t total;

int main(void) {
    list_make("few", 10, 12);
    char *before = malloc(1000);
    DIR *dir = opendir("few");
    while (readdir(dir)) {}
    char *after = malloc(1000);
    total = (size_t)(after > before ? after - before : before - after);
    CHECK(total < 4096);
    closedir(dir);
    return 0;
}
