// <stdio.h> without conversions: by character, line and block, seeking, wide.
#define _GNU_SOURCE
#include "bench.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#define SIZE 65536
static char block[SIZE];
static FILE *input, *output, *both, *words;

void prepare(void) {
    for (int i = 0; i < SIZE; i++) block[i] = i % 60 == 59 ? '\n' : (char)('a' + i % 26);
    FILE *f = fopen("bench.data", "w");
    fwrite(block, 1, SIZE, f);
    fclose(f);
    input = fopen("bench.data", "r");
    words = fopen("bench.data", "r");
    output = fopen("bench.out", "w");
    both = fopen("bench.both", "w+");
    fwrite(block, 1, SIZE, both);
    if (!input || !output || !both) abort();
}

/// Output starts anew when it has grown.
static void start_again(long written) {
    static long total;
    if ((total += written) > 1 << 20) rewind(output), total = 0;
}

static void run_fgetc(long n, long a, long b) {
    (void)a, (void)b;
    LOOP(({ int c = fgetc(input); if (c == EOF) rewind(input); c; }))
}
static void run_getc(long n, long a, long b) {
    (void)a, (void)b;
    LOOP(({ int c = getc(input); if (c == EOF) rewind(input); c; }))
}
static void run_getc_unlocked(long n, long a, long b) {
    (void)a, (void)b;
    LOOP(({ int c = getc_unlocked(input); if (c == EOF) rewind(input); c; }))
}
static void run_ungetc(long n, long a, long b) {
    (void)a, (void)b;
    rewind(input);
    LOOP(ungetc(getc(input), input))
}
static void run_fputc(long n, long a, long b) {
    (void)a, (void)b;
    LOOP((start_again(1), fputc('x', output)))
}
static void run_putc(long n, long a, long b) {
    (void)a, (void)b;
    LOOP((start_again(1), putc('x', output)))
}
static void run_putc_unlocked(long n, long a, long b) {
    (void)a, (void)b;
    LOOP((start_again(1), putc_unlocked('x', output)))
}
static void run_fputs(long n, long a, long b) {
    (void)b;
    static const char *texts[] = {"x", "sixteen letters\n", "a line of the length that lines of text have, more or less, on average\n"};
    LOOP((start_again((long)strlen(texts[a])), fputs(HIDE(texts[a]), output)))
}
static void run_fwrite(long n, long a, long b) {
    (void)b;
    LOOP((start_again(a), fwrite(HIDE(block), 1, (size_t)HIDE(a), output)))
}
static void run_fread(long n, long a, long b) {
    (void)b;
    static char to[SIZE];
    LOOP(({ size_t got = fread(HIDE(to), 1, (size_t)HIDE(a), input); if (got < (size_t)a) rewind(input); got; }))
}
static void run_fgets(long n, long a, long b) {
    (void)a, (void)b;
    char line[200];
    LOOP(({ char *got = fgets(HIDE((char *)line), sizeof line, input); if (!got) rewind(input); got; }))
}
static void run_getline(long n, long a, long b) {
    (void)a, (void)b;
    static char *line;
    static size_t size;
    LOOP(({ long got = getline(&line, &size, input); if (got < 0) rewind(input); got; }))
}
static void run_fseek_near(long n, long a, long b) {
    (void)a, (void)b;
    long at = 0;
    LOOP((fseek(input, at = (at + 37) & 1023, SEEK_SET), fgetc(input)))
}
static void run_fseek_far(long n, long a, long b) {
    (void)a, (void)b;
    long at = 0;
    LOOP((fseek(input, at = (at + 20011) & 65535, SEEK_SET), fgetc(input)))
}
static void run_ftell(long n, long a, long b) {
    (void)a, (void)b;
    rewind(input);
    fgetc(input);
    LOOP(ftell(input))
}
static void run_update(long n, long a, long b) {
    (void)a, (void)b;
    long at = 0;
    LOOP((fseek(both, at = (at + 4099) & 65535, SEEK_SET), fgetc(both), fseek(both, at, SEEK_SET), fputc('y', both)))
}
static void run_feof(long n, long a, long b) {
    (void)a, (void)b;
    LOOP(feof(input) + ferror(input))
}
static void run_fflush(long n, long a, long b) {
    (void)a, (void)b;
    LOOP((start_again(5), fputs("line\n", output), fflush(output)))
}
static void run_open_close(long n, long a, long b) {
    (void)a, (void)b;
    LOOP(({ FILE *f = fopen(HIDE("bench.data"), "r"); int c = fgetc(f); fclose(f); c; }))
}
static void run_fmemopen(long n, long a, long b) {
    (void)a, (void)b;
    LOOP(({ FILE *f = fmemopen(HIDE(block), 1000, "r"); int c = fgetc(f); fclose(f); c; }))
}
static void run_open_memstream(long n, long a, long b) {
    (void)a, (void)b;
    LOOP(({ char *text; size_t size; FILE *f = open_memstream(&text, &size); fputs("hello", f); fclose(f); free(text); size; }))
}
static void run_fgetwc(long n, long a, long b) {
    (void)a, (void)b;
    LOOP(({ wint_t c = fgetwc(words); if (c == WEOF) rewind(words); c; }))
}
static void run_fputws(long n, long a, long b) {
    (void)a, (void)b;
    static FILE *wide;
    static long total;
    if (!wide) wide = fopen("bench.wide", "w");
    LOOP(({ if ((total += 18) > 1 << 20) rewind(wide), total = 0; fputws(HIDE(L"eighteen letters!\n"), wide); }))
}

#define ONE(name) {#name, run_##name, 0, 0}
const struct operation operations[] = {
    ONE(fgetc), ONE(getc), ONE(getc_unlocked), ONE(ungetc), ONE(fputc), ONE(putc), ONE(putc_unlocked), {"fputs/1", run_fputs, 0, 0},
    {"fputs/16", run_fputs, 1, 0}, {"fputs/70", run_fputs, 2, 0}, {"fwrite/1", run_fwrite, 1, 0}, {"fwrite/16", run_fwrite, 16, 0},
    {"fwrite/512", run_fwrite, 512, 0}, {"fwrite/64k", run_fwrite, 65536, 0}, {"fread/1", run_fread, 1, 0}, {"fread/16", run_fread, 16, 0},
    {"fread/512", run_fread, 512, 0}, {"fread/64k", run_fread, 65536, 0}, ONE(fgets), ONE(getline), ONE(fseek_near), ONE(fseek_far), ONE(ftell),
    ONE(update), ONE(feof), ONE(fflush), ONE(open_close), ONE(fmemopen), ONE(open_memstream), ONE(fgetwc), ONE(fputws), {0},
};
