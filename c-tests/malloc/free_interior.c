// exit: 134
// peer: skip wasi-libc does not notice
/* Freeing a pointer into a block ends the program. */
#include <stdio.h>
#include <stdlib.h>

#include "test.h"

int main(void)
{
	char *block = calloc(1, 400);
	void *volatile pointer = block + 32;
	CHECK(pointer != NULL);
	puts("before");
	fflush(stdout);
	free(pointer);
	puts("not reached");
	return 0;
}
