// exit: 134
// peer: skip wasi-libc does not notice
/* Freeing a pointer beside a block ends the program. */
#include <stdio.h>
#include <stdlib.h>

#include "test.h"

int main(void)
{
	char *block = malloc(400);
	void *volatile pointer = block + 4;
	CHECK(pointer != NULL);
	puts("before");
	fflush(stdout);
	free(pointer);
	puts("not reached");
	return 0;
}
