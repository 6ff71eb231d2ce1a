// exit: 134
// cflags: -Wno-use-after-free -Wno-unknown-warning-option
// peer: skip wasi-libc does not notice
/* Resizing a freed block ends the program. */
#include <stdio.h>
#include <stdlib.h>

#include "test.h"

int main(void)
{
	void *volatile pointer = malloc(100);
	free(pointer);
	CHECK(pointer != NULL);
	puts("before");
	fflush(stdout);
	pointer = realloc(pointer, 200);
	puts("not reached");
	return 0;
}
