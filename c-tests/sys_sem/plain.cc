// peer: skip wasi-libc has no semaphores of XSI
/* The macro in C++. */
#include "test.h"
#include <sys/sem.h>

union semun {
	int val;
	struct semid_ds *buf;
	unsigned short *array;
};

int main()
{
	union semun argument;
	unsigned short values[2] = { 3, 4 };
	int set = semget(IPC_PRIVATE, 2, 0600);
	argument.array = values;
	CHECK_INT(semctl(set, 0, SETALL, argument), 0);
	CHECK_INT(semctl(set, 1, GETVAL), 4);
	argument.val = 7;
	CHECK_INT(semctl(set, 0, SETVAL, argument), 0);
	CHECK_INT(semctl(set, 0, GETVAL, 0), 7);
	short small = 9;
	CHECK_INT(semctl(set, 0, SETVAL, small), 0);
	CHECK_INT(semctl(set, 0, GETVAL, argument), 9);
	CHECK_INT(semctl(set, 0, IPC_RMID, 0), 0);
	return 0;
}
