// peer: differs its buffer of 4 KiB makes the host read the whole directory again some hundred times
// hostflags: --timeout 60
/* 10,000 entries with names up to 255 bytes, each once. */
#include "test.h"
#include "list.h"

int main(void) {
    list_make("many", 10000, 255);
    list_all("many", 10000, 255);
    return 0;
}
