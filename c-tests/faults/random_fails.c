// inject: random_get:errno=io
#include <stdlib.h>
#include <sys/random.h>
#include <unistd.h>
#include "test.h"

int main(void)
{
	char bytes[8];
	CHECK_ERRNO(getentropy(bytes, sizeof bytes), EIO);
	CHECK_ERRNO(getrandom(bytes, sizeof bytes, 0), EIO);
	/* Nothing else depends on it. */
	void *block = malloc(100);
	CHECK(block != NULL);
	free(block);
	srand(1);
	CHECK(rand() >= 0);
	return 0;
}
