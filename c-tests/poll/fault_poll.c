// inject: poll_oneoff:errno=io
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <poll.h>
#include <sys/select.h>
#include <time.h>
#include <unistd.h>

int main(void)
{
	struct pollfd p = { 0, POLLIN, 0 };
	struct timeval t = { 0, 1000 };
	struct timespec n = { 0, 1000 };
	fd_set set;
	CHECK_ERRNO(poll(&p, 1, 10), EIO);
	CHECK_ERRNO(poll(NULL, 0, 10), EIO);
	FD_ZERO(&set);
	FD_SET(0, &set);
	CHECK_ERRNO(select(1, &set, NULL, NULL, &t), EIO);
	CHECK_ERRNO(nanosleep(&n, NULL), EIO);
	CHECK_INT(clock_nanosleep(CLOCK_MONOTONIC, 0, &n, NULL), EIO);
	CHECK_ERRNO(usleep(1), EIO);
	CHECK_INT(sleep(1), 1);
	return 0;
}
