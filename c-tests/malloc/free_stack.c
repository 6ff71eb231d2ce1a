// exit: 134
// peer: skip wasi-libc does not notice
/* Freeing an automatic object ends the program. */
#include <stdio.h>
#include <stdlib.h>

#include "test.h"

int main(void)
{
	char object[64] __attribute__((aligned(16)));
	void *volatile pointer = object + 16;
	CHECK(pointer != NULL);
	puts("before");
	fflush(stdout);
	free(pointer);
	puts("not reached");
	return 0;
}
