// inject: clock_time_get:errno=io
#define _GNU_SOURCE
#include "test.h"
#include <sys/time.h>
#include <time.h>

int main(void)
{
	struct timespec t;
	struct timeval v;
	CHECK_ERRNO(time(NULL), EIO);
	CHECK_ERRNO(clock_gettime(CLOCK_REALTIME, &t), EIO);
	CHECK_ERRNO(gettimeofday(&v, NULL), EIO);
	CHECK_INT(timespec_get(&t, TIME_UTC), 0);
	CHECK_INT(clock(), -1);
	return 0;
}
