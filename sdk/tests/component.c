/* Run as a component by scripts/sdk.py: prints "passed", or says which line found something else. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define CHECK(condition) ((condition) ? (void)0 : (printf("line %d: %s (errno %d)\n", __LINE__, #condition, errno), exit(2)))

static void files(void) {
    char text[40] = "";
    FILE *file = fopen("/made", "w+");
    CHECK(file);
    CHECK(fputs("first\nsecond\n", file) >= 0);
    CHECK(fseek(file, 6, SEEK_SET) == 0);
    CHECK(fgets(text, sizeof text, file) && strcmp(text, "second\n") == 0);
    CHECK(fclose(file) == 0);
    struct stat found;
    CHECK(stat("/made", &found) == 0 && S_ISREG(found.st_mode) && found.st_size == 13);
    CHECK(mkdir("/folder", 0777) == 0 && rename("/made", "/folder/moved") == 0);
    CHECK(chdir("/folder") == 0 && access("moved", F_OK) == 0);
    DIR *directory = opendir(".");
    int seen = 0;
    CHECK(directory);
    for (struct dirent *entry; (entry = readdir(directory));) {
        seen += strcmp(entry->d_name, "moved") == 0;
    }
    CHECK(closedir(directory) == 0 && seen == 1);
    CHECK(unlink("moved") == 0 && chdir("/") == 0 && rmdir("/folder") == 0);
    CHECK(open("/none", O_RDONLY) == -1 && errno == ENOENT);
    CHECK(open("/../../etc/passwd", O_RDONLY) == -1 && errno != 0);
}

static void clocks(void) {
    struct timespec before, after;
    CHECK(clock_gettime(CLOCK_MONOTONIC, &before) == 0);
    CHECK(nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL) == 0);
    CHECK(clock_gettime(CLOCK_MONOTONIC, &after) == 0);
    CHECK((after.tv_sec - before.tv_sec) * 1000000000LL + after.tv_nsec - before.tv_nsec >= 20000000);
    CHECK(time(NULL) > 1600000000);
}

static void jumps(void) {
    static jmp_buf back;
    volatile int times = 0;
    if (setjmp(back) < 3) {
        times++;
        longjmp(back, times);
    }
    CHECK(times == 3);
}

int main(int argc, char **argv) {
    char line[40] = "";
    unsigned char random[16] = {0};
    CHECK(argc == 3 && strcmp(argv[1], "one") == 0);
    CHECK(getenv("GREETING") && strcmp(getenv("GREETING"), "hello") == 0);
    CHECK(fgets(line, sizeof line, stdin) && strcmp(line, "some input\n") == 0);
    CHECK(fgets(line, sizeof line, stdin) == NULL && feof(stdin));
    CHECK(getentropy(random, sizeof random) == 0 && memcmp(random, (char[16]){0}, 16) != 0);
    files();
    clocks();
    jumps();
    puts("passed");
    fflush(stdout);
    if (strcmp(argv[2], "abort") == 0) {
        abort();
    }
    return strcmp(argv[2], "fail") == 0 ? 7 : 0;
}
