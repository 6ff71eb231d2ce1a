/* What the programs share that measure how work grows with input; tests/robust/complexity.rs counts their instructions. */
#ifndef COMPLEXITY_H
#define COMPLEXITY_H

#define _GNU_SOURCE
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* An input of about `n` bytes and the work on it. */
struct parser {
    const char *name;
    void (*run)(size_t n);
};

/* Which one, how large, and whether the input is only made; then how many there are, and the name. */
struct complexity_order {
    unsigned parser;
    unsigned size;
    unsigned made_only;
    unsigned count;
    char name[64];
};
extern struct complexity_order complexity_order;

/* What a file of them defines; ends with a null name. */
extern const struct parser parsers[];

/* The input is made; when that is all, the program ends here. */
void made(void);

/* `n` bytes of a text again and again, ended. */
char *repeated(const char *text, size_t n);

/* A file of these bytes. */
void file_of(const char *path, const void *bytes, size_t size);

#endif
