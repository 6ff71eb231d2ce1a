// What the parts share: a failed check prints its file and line, and main answers with the number of them.
#pragma once
#include <cstdio>

extern int failed;

#define CHECK(condition)                                                                                               \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            std::fprintf(stderr, "%s:%d: CHECK failed: %s\n", __FILE__, __LINE__, #condition);                         \
            failed++;                                                                                                  \
        }                                                                                                              \
    } while (0)

void algorithms();
void chrono();
void errors();
void files();
void filesystem();
void formats();
void locales();
void locks();
void regexes();
void statics();
void streams();
void texts();
