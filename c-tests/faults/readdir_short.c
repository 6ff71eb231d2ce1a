// peer: differs takes a short answer for the end
// inject: fd_readdir:short=1
/* Every entry once, whatever the host does to the buffer: fd_readdir:short=1. */
#include "test.h"
#include "../dirent/list.h"

int main(void) {
    list_make("few", 3, 20);
    list_all("few", 3, 20);
    list_make("many", 300, 255);
    list_all("many", 300, 255);
    return 0;
}
