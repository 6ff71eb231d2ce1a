// exit: 134
// peer: skip wasi-libc does not notice
/* Freeing a static object ends the program. */
#include <stdio.h>
#include <stdlib.h>

#include "test.h"

static char object[64] __attribute__((aligned(16)));

int main(void)
{
	void *volatile pointer = object + 16;
	CHECK(pointer != NULL);
	puts("before");
	fflush(stdout);
	free(pointer);
	puts("not reached");
	return 0;
}
