/* What threads cost: `threads MEASURE THREADS` prints nanoseconds for each operation. `scripts/bench-threads.py` has the list. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST = 16 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_rwlock_t rwlock = PTHREAD_RWLOCK_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static pthread_barrier_t start;
static volatile long counter;
static int turn;
static long rounds;
static int threads;
static FILE *sink;

static double now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec + time.tv_nsec * 1e-9;
}

static void mutex(int number)
{
	(void)number;
	for (long i = 0; i < rounds; i++) {
		pthread_mutex_lock(&lock);
		counter++;
		pthread_mutex_unlock(&lock);
	}
}

static void readers(int number)
{
	(void)number;
	for (long i = 0; i < rounds; i++) {
		pthread_rwlock_rdlock(&rwlock);
		(void)counter;
		pthread_rwlock_unlock(&rwlock);
	}
}

/* Each waits for its turn, and gives it to the next. */
static void condition(int number)
{
	for (long i = 0; i < rounds; i++) {
		pthread_mutex_lock(&lock);
		while (turn != number)
			pthread_cond_wait(&changed, &lock);
		turn = (number + 1) % threads;
		pthread_cond_broadcast(&changed);
		pthread_mutex_unlock(&lock);
	}
}

static void *nothing(void *argument)
{
	return argument;
}

static void create(int number)
{
	(void)number;
	for (long i = 0; i < rounds; i++) {
		pthread_t thread;
		if (pthread_create(&thread, NULL, nothing, NULL) != 0)
			abort();
		pthread_join(thread, NULL);
	}
}

static void allocate(int number)
{
	unsigned random = 12345 + (unsigned)number;
	void *blocks[64] = { 0 };
	for (long i = 0; i < rounds; i++) {
		random = random * 1664525 + 1013904223;
		unsigned slot = random >> 26;
		free(blocks[slot]);
		blocks[slot] = malloc(16 + (random >> 10 & 255));
		*(char *)blocks[slot] = 1;
	}
	for (int i = 0; i < 64; i++)
		free(blocks[i]);
}

/* Blocks that another thread frees. */
static void *handed[1024];

static void hand(int number)
{
	for (long i = 0; i < rounds; i++) {
		unsigned slot = (unsigned)(i * 7 + number * 31) & 1023;
		void *block = malloc(64);
		*(char *)block = 1;
		free(__atomic_exchange_n(&handed[slot], block, __ATOMIC_ACQ_REL));
	}
}

static void put(int number)
{
	for (long i = 0; i < rounds; i++)
		putc('a' + number, sink);
}

static const struct {
	const char *name;
	void (*run)(int);
	long rounds;
} all[] = {
	{ "mutex", mutex, 2000000 },   { "readers", readers, 1000000 }, { "condition", condition, 20000 },
	{ "create", create, 1000 },    { "malloc", allocate, 2000000 }, { "hand", hand, 1000000 },
	{ "putc", put, 2000000 },
};

static void (*measured)(int);

static void *run(void *argument)
{
	pthread_barrier_wait(&start);
	measured((int)(size_t)argument);
	return NULL;
}

int main(int argc, char **argv)
{
	pthread_t thread[MOST];
	double scale = argc > 3 ? atof(argv[3]) : 1;
	threads = argc > 2 ? atoi(argv[2]) : 1;
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (argc > 1 && strcmp(argv[1], all[i].name) == 0)
			measured = all[i].run, rounds = (long)(all[i].rounds * scale);
	if (!measured || threads < 1 || threads > MOST) {
		fputs("threads: MEASURE THREADS [SCALE]\n", stderr);
		return 2;
	}
	sink = fopen("sink", "w");
	if (!sink)
		return 2;
	double before = now();
	if (threads == 1)
		measured(0);
	else {
		pthread_barrier_init(&start, NULL, (unsigned)threads);
		for (int i = 1; i < threads; i++)
			if (pthread_create(&thread[i], NULL, run, (void *)(size_t)i) != 0)
				return 3;
		pthread_barrier_wait(&start);
		before = now();
		measured(0);
		for (int i = 1; i < threads; i++)
			pthread_join(thread[i], NULL);
	}
	printf("%.1f\n", (now() - before) * 1e9 / ((double)rounds * threads));
	return 0;
}
