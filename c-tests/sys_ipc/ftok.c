#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <stropts.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>

int main(void)
{
	struct timeval change = {1, 0}, left = {7, 7};
	clockid_t clock;
	int first = open("a", O_CREAT | O_RDWR, 0666), second = open("b", O_CREAT | O_RDWR, 0666);
	CHECK(first >= 0 && second >= 0);
	CHECK(ftok("a", 1) != (key_t)-1);
	CHECK(ftok("a", 1) == ftok("./a", 1));
	CHECK(ftok("a", 1) != ftok("a", 2));
	CHECK(ftok("a", 1) != ftok("b", 1));
	CHECK(ftok("a", 1) == ftok("a", 257));
	CHECK_ERRNO(ftok("none", 1), ENOENT);

	CHECK(isastream(first) == 0);
	CHECK_ERRNO(isastream(99), EBADF);

	CHECK_ERRNO(mlock(&first, 4), ENOSYS);
	CHECK_ERRNO(munlock(&first, 4), ENOSYS);
	CHECK_ERRNO(mlockall(1), ENOSYS);
	CHECK_ERRNO(munlockall(), ENOSYS);

	CHECK_ERRNO(settimeofday(&change, NULL), EPERM);
	CHECK_ERRNO(adjtime(&change, NULL), EPERM);
	CHECK(adjtime(NULL, &left) == 0 && left.tv_sec == 0 && left.tv_usec == 0);
	CHECK(clock_getcpuclockid(0, &clock) == 0 && clock == CLOCK_PROCESS_CPUTIME_ID);
	CHECK(clock_getcpuclockid(getpid(), &clock) == 0);
	CHECK(clock_getcpuclockid(7, &clock) == ESRCH);
	CHECK(ualarm(0, 0) == 0);
	CHECK(ualarm(500000, 0) == 0);
	CHECK(ualarm(0, 0) > 0);
	return 0;
}
