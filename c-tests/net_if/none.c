#define _DEFAULT_SOURCE
#include "test.h"
#include <net/if.h>

int main(void)
{
	char name[IF_NAMESIZE] = "x";
	struct if_nameindex *list = if_nameindex();

	CHECK(list && list->if_index == 0 && list->if_name == NULL);
	if_freenameindex(list);
	CHECK_ERRNO(if_nametoindex("lo"), ENXIO);
	CHECK_ERRNO(if_indextoname(1, name), ENXIO);
	CHECK_ERRNO(if_indextoname(0, name), ENXIO);
	CHECK(IFF_UP == 1 && IFNAMSIZ == IF_NAMESIZE);
	return 0;
}
