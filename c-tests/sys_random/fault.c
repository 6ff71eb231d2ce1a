// inject: random_get:errno=io
#include "test.h"
#include <sys/random.h>

int main(void)
{
	char a[8];
	CHECK_ERRNO(getentropy(a, 8), EIO);
	CHECK_ERRNO(getrandom(a, 8, 0), EIO);
	return 0;
}
