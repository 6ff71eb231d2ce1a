// No environment can be had: the program ends as wasi-libc's do.
// inject: environ_sizes_get:errno=nosys
// exit: 71
#include <stdlib.h>

int main(void)
{
	return getenv("HOME") != NULL;
}
