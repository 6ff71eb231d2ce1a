/* C++'s thread_local objects: made when a thread first uses them, destroyed in the reverse order when it ends. */
#include "test.h"
#include <pthread.h>

static int made, destroyed, wrong;

struct Object {
	int number;
	explicit Object(int n) : number(n) { __atomic_fetch_add(&made, 1, __ATOMIC_SEQ_CST); }
	~Object()
	{
		if (number == 0)
			__atomic_fetch_add(&wrong, 1, __ATOMIC_SEQ_CST);
		number = 0;
		__atomic_fetch_add(&destroyed, 1, __ATOMIC_SEQ_CST);
	}
};

static Object &first()
{
	static thread_local Object object(1);
	return object;
}

static Object &second()
{
	static thread_local Object object(2);
	return object;
}

static void *start(void *argument)
{
	if (argument) {
		first().number++;
		second();
	}
	return &first();
}

int main()
{
	pthread_t threads[4];
	void *addresses[4];
	for (int i = 0; i < 4; i++)
		CHECK_INT(pthread_create(&threads[i], nullptr, start, i ? &made : nullptr), 0);
	for (int i = 0; i < 4; i++)
		CHECK_INT(pthread_join(threads[i], &addresses[i]), 0);
	CHECK_INT(made, 7);
	CHECK_INT(destroyed, 7);
	CHECK_INT(wrong, 0);
	return 0;
}
