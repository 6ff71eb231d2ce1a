// A host that does not poll (Node on a redirected stdout says EPERM).
// inject: poll_oneoff:errno=perm
#include <poll.h>
#include <sys/select.h>
#include <time.h>
#include "test.h"

int main(void)
{
	struct timespec moment = {0, 1000};
	struct pollfd one = {1, POLLOUT, 0};
	CHECK_ERRNO(poll(&one, 1, 0), EPERM);
	CHECK_ERRNO(nanosleep(&moment, NULL), EPERM);
	CHECK_INT(clock_nanosleep(CLOCK_MONOTONIC, 0, &moment, NULL), EPERM);
	fd_set set;
	FD_ZERO(&set);
	FD_SET(1, &set);
	CHECK_ERRNO(select(2, NULL, &set, NULL, NULL), EPERM);
	return 0;
}
