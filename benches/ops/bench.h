// What each program of benchmarks is made of: a table of named operations, run by main.c.
#pragma once

#include <stddef.h>
#include <stdint.h>

struct operation {
    const char *name;
    /// Does the operation `n` times; `a` and `b` are the table's.
    void (*run)(long n, long a, long b);
    long a, b;
    /// How many things one operation does; 0 for one.
    long each;
};

/// The program's operations; the last one has no name.
extern const struct operation operations[];
/// Makes what the operations work on.
void prepare(void);

/// Results go here, so that they count as used.
extern volatile long sink;

/// A value that the compiler cannot know.
#define HIDE(value) ({ __auto_type hidden_ = (value); __asm__ volatile("" : "+r"(hidden_)); hidden_; })
/// All memory may have changed, and what was written must be there.
#define TOUCH() __asm__ volatile("" ::: "memory")
/// A loop over an expression whose value is used.
#define LOOP(expression) \
    for (long i_ = 0; i_ < n; i_++) { \
        sink = (long)(expression); \
        TOUCH(); \
    }
/// A function that does this.
#define OPERATION(name, expression) \
    static void name(long n, long a, long b) { \
        (void)a, (void)b; \
        LOOP(expression) \
    }
