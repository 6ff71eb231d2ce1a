// inject: clock_time_get:errno=inval
// inject: clock_res_get:errno=nosys
#include <sys/time.h>
#include <time.h>
#include "test.h"

int main(void)
{
	struct timespec now;
	struct timeval today;
	CHECK_ERRNO(clock_gettime(CLOCK_REALTIME, &now), EINVAL);
	CHECK_ERRNO(clock_gettime(CLOCK_MONOTONIC, &now), EINVAL);
	CHECK_ERRNO(time(NULL), EINVAL);
	CHECK_ERRNO(gettimeofday(&today, NULL), EINVAL);
	CHECK_INT(timespec_get(&now, TIME_UTC), 0);
	CHECK_ERRNO(clock_getres(CLOCK_REALTIME, &now), ENOSYS);
	return 0;
}
