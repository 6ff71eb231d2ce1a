// The host fails while it names its pre-opened directories: programs that use none run.
// inject: fd_prestat_dir_name:errno=io
#include <stdio.h>

int main(void) {
    puts("started");
    return 0;
}
