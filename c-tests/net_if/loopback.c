// live-blocks: 0
#define _DEFAULT_SOURCE
#include "test.h"
#include <net/if.h>
#include <string.h>

int main(void) {
    char name[IF_NAMESIZE] = "x";
    struct if_nameindex *list = if_nameindex();

    CHECK(list && list[0].if_index == 1 && !strcmp(list[0].if_name, "lo"));
    CHECK(list[1].if_index == 0 && list[1].if_name == NULL);
    if_freenameindex(list);
    CHECK_INT(if_nametoindex("lo"), 1);
    CHECK(if_indextoname(1, name) == name && !strcmp(name, "lo"));
    CHECK_ERRNO_IS(if_nametoindex("eth0"), 0, ENXIO);
    CHECK_ERRNO_IS(if_nametoindex(NULL), 0, EFAULT);
    CHECK_ERRNO(if_indextoname(2, name), ENXIO);
    CHECK_ERRNO(if_indextoname(0, name), ENXIO);
    CHECK_ERRNO(if_indextoname(1, NULL), EFAULT);
    CHECK(IFF_UP == 1 && IFNAMSIZ == IF_NAMESIZE);
    return 0;
}
