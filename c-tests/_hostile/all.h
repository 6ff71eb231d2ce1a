/* What the programs under hostile hosts share. They call everything that asks the host, whatever it answers before, and
   CHECK what holds on every host: results within what was offered, texts that end. `work` returns 0. */
#include "../_faults/fault.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A loop that the host decides about ends after so many rounds. */
#define ROUNDS 24

/* A text that ends within so many bytes, read to its end. */
#define TEXT(text, size) CHECK(strnlen((text), (size)) < (size))

/* The error of a call that failed has a name. */
#define FAILED() CHECK(errno > 0 && strerror(errno)[0])

/* A count of bytes, or a failure. */
#define COUNT(call, size)                                                                                              \
    do {                                                                                                               \
        errno = 0;                                                                                                     \
        ssize_t done_ = (call);                                                                                        \
        CHECK(done_ >= -1 && done_ <= (ssize_t)(size));                                                                \
        if (done_ == -1) FAILED();                                                                                     \
    } while (0)

/* 0, or -1 with an error. */
#define STATUS(call)                                                                                                   \
    do {                                                                                                               \
        errno = 0;                                                                                                     \
        int done_ = (call);                                                                                            \
        CHECK(done_ == 0 || done_ == -1);                                                                              \
        if (done_ == -1) FAILED();                                                                                     \
    } while (0)
