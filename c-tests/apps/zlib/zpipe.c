/* zpipe c LEVEL compresses from standard input to standard output, zpipe d decompresses; zpipe gz FILE writes and
   reads a file through the gz functions and prints what it finds. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <zlib.h>

static unsigned char in[30011], out[65536];

static int fail(const char *what) {
    fprintf(stderr, "zpipe: %s\n", what);
    return EXIT_FAILURE;
}

static int compress_all(int level) {
    z_stream stream = {0};
    if (deflateInit(&stream, level) != Z_OK) return fail("deflateInit");
    int end;
    do {
        stream.next_in = in;
        stream.avail_in = (uInt)fread(in, 1, sizeof in, stdin);
        if (ferror(stdin)) return fail("reading");
        end = feof(stdin);
        do {
            stream.next_out = out;
            stream.avail_out = sizeof out;
            if (deflate(&stream, end ? Z_FINISH : Z_NO_FLUSH) == Z_STREAM_ERROR) return fail("deflate");
            size_t have = sizeof out - stream.avail_out;
            if (fwrite(out, 1, have, stdout) != have) return fail("writing");
        } while (stream.avail_out == 0);
    } while (!end);
    deflateEnd(&stream);
    return fflush(stdout) ? fail("writing") : EXIT_SUCCESS;
}

static int decompress_all(void) {
    z_stream stream = {0};
    if (inflateInit(&stream) != Z_OK) return fail("inflateInit");
    int answer = Z_OK;
    while (answer != Z_STREAM_END) {
        stream.next_in = in;
        stream.avail_in = (uInt)fread(in, 1, sizeof in, stdin);
        if (stream.avail_in == 0) return fail("the input ends early");
        do {
            stream.next_out = out;
            stream.avail_out = sizeof out;
            answer = inflate(&stream, Z_NO_FLUSH);
            if (answer < 0 && answer != Z_BUF_ERROR) return fail(stream.msg ? stream.msg : "inflate");
            size_t have = sizeof out - stream.avail_out;
            if (fwrite(out, 1, have, stdout) != have) return fail("writing");
        } while (stream.avail_out == 0 && answer != Z_STREAM_END);
    }
    inflateEnd(&stream);
    return fflush(stdout) ? fail("writing") : EXIT_SUCCESS;
}

static int files(const char *name) {
    char line[200];
    gzFile file = gzopen(name, "wb7");
    if (!file) return fail("gzopen for writing");
    for (int i = 0; i < 20000; i++) {
        if (gzprintf(file, "%06d %-10s|%8.3f|%#x\n", i, i % 3 ? "left" : "third", i / 7.0, i * 31) <= 0)
            return fail("gzprintf");
    }
    gzputs(file, "the end");
    gzputc(file, '\n');
    if (gzclose(file) != Z_OK) return fail("gzclose");
    file = gzopen(name, "ab");
    if (!file || gzwrite(file, "appended\n", 9) != 9 || gzclose(file) != Z_OK) return fail("appending");
    file = gzopen(name, "rb");
    if (!file) return fail("gzopen for reading");
    int lines = 0;
    while (gzgets(file, line, sizeof line)) {
        if (lines++ % 4999 == 0 || lines > 20000) fputs(line, stdout);
    }
    printf("%d lines, eof %d, at %ld\n", lines, gzeof(file), (long)gztell(file));
    if (gzseek(file, 100000, SEEK_SET) != 100000 || !gzgets(file, line, sizeof line)) return fail("gzseek");
    printf("at 100000: %s", line);
    if (gzrewind(file) || !gzgets(file, line, sizeof line)) return fail("gzrewind");
    fputs(line, stdout);
    if (gzclose(file) != Z_OK) return fail("gzclose");
    printf("missing: %s\n", gzopen("nowhere/file.gz", "rb") ? "opened" : "refused");
    return EXIT_SUCCESS;
}

int main(int argc, char **argv) {
    if (argc == 3 && strcmp(argv[1], "c") == 0) return compress_all(atoi(argv[2]));
    if (argc == 2 && strcmp(argv[1], "d") == 0) return decompress_all();
    if (argc == 3 && strcmp(argv[1], "gz") == 0) return files(argv[2]);
    return fail("usage: zpipe c LEVEL | d | gz FILE");
}
