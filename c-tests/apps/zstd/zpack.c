/* zpack c LEVEL compresses from standard input to standard output, with a checksum; zpack d decompresses. zpack dict
   reads records (four digits with the length, then so many bytes), trains a dictionary, writes it and then each record
   compressed with it, after having decompressed it again. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <zdict.h>
#include <zstd.h>

static int fail(const char *what) {
    fprintf(stderr, "zpack: %s\n", what);
    return EXIT_FAILURE;
}

static int compress_all(int level) {
    size_t in_size = ZSTD_CStreamInSize(), out_size = ZSTD_CStreamOutSize();
    void *in = malloc(in_size), *out = malloc(out_size);
    ZSTD_CCtx *context = ZSTD_createCCtx();
    if (!in || !out || !context) return fail("no memory");
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    for (;;) {
        size_t have = fread(in, 1, in_size, stdin);
        int end = have < in_size;
        ZSTD_inBuffer input = {in, have, 0};
        size_t rest;
        do {
            ZSTD_outBuffer output = {out, out_size, 0};
            rest = ZSTD_compressStream2(context, &output, &input, end ? ZSTD_e_end : ZSTD_e_continue);
            if (ZSTD_isError(rest)) return fail(ZSTD_getErrorName(rest));
            if (fwrite(out, 1, output.pos, stdout) != output.pos) return fail("writing");
        } while (end ? rest != 0 : input.pos != input.size);
        if (end) break;
    }
    ZSTD_freeCCtx(context);
    free(in);
    free(out);
    return ferror(stdin) || fflush(stdout) ? fail("reading or writing") : EXIT_SUCCESS;
}

static int decompress_all(void) {
    size_t in_size = ZSTD_DStreamInSize(), out_size = ZSTD_DStreamOutSize();
    void *in = malloc(in_size), *out = malloc(out_size);
    ZSTD_DCtx *context = ZSTD_createDCtx();
    if (!in || !out || !context) return fail("no memory");
    size_t have, rest = 0;
    while ((have = fread(in, 1, in_size, stdin)) > 0) {
        ZSTD_inBuffer input = {in, have, 0};
        while (input.pos < input.size) {
            ZSTD_outBuffer output = {out, out_size, 0};
            rest = ZSTD_decompressStream(context, &output, &input);
            if (ZSTD_isError(rest)) return fail(ZSTD_getErrorName(rest));
            if (fwrite(out, 1, output.pos, stdout) != output.pos) return fail("writing");
        }
    }
    if (rest) return fail("the input ends early");
    ZSTD_freeDCtx(context);
    free(in);
    free(out);
    return ferror(stdin) || fflush(stdout) ? fail("reading or writing") : EXIT_SUCCESS;
}

enum { RECORDS = 5000, LENGTH = 1000, DICTIONARY = 16384 };

static char records[RECORDS * 300];
static size_t lengths[RECORDS];
static char dictionary[DICTIONARY], packed[2 * LENGTH], again[LENGTH];

static int train(void) {
    unsigned count = 0;
    size_t at = 0;
    while (count < RECORDS && scanf("%4zu", &lengths[count]) == 1) {
        if (lengths[count] > LENGTH || at + lengths[count] > sizeof records ||
            fread(records + at, 1, lengths[count], stdin) != lengths[count])
            return fail("a record is too long, or cut");
        at += lengths[count++];
    }
    size_t size = ZDICT_trainFromBuffer(dictionary, sizeof dictionary, records, lengths, count);
    if (ZDICT_isError(size)) return fail(ZDICT_getErrorName(size));
    printf("%u records, dictionary %u of %zu bytes\n", count, ZDICT_getDictID(dictionary, size), size);
    fwrite(dictionary, 1, size, stdout);
    ZSTD_CDict *with = ZSTD_createCDict(dictionary, size, 5);
    ZSTD_DDict *back = ZSTD_createDDict(dictionary, size);
    ZSTD_CCtx *compressor = ZSTD_createCCtx();
    ZSTD_DCtx *decompressor = ZSTD_createDCtx();
    if (!with || !back || !compressor || !decompressor) return fail("no memory");
    at = 0;
    for (unsigned i = 0; i < count; at += lengths[i++]) {
        size = ZSTD_compress_usingCDict(compressor, packed, sizeof packed, records + at, lengths[i], with);
        if (ZSTD_isError(size)) return fail(ZSTD_getErrorName(size));
        if (ZSTD_decompress_usingDDict(decompressor, again, sizeof again, packed, size, back) != lengths[i] ||
            memcmp(again, records + at, lengths[i]) != 0)
            return fail("a record has changed");
        fwrite(packed, 1, size, stdout);
    }
    ZSTD_freeCDict(with);
    ZSTD_freeDDict(back);
    ZSTD_freeCCtx(compressor);
    ZSTD_freeDCtx(decompressor);
    return fflush(stdout) ? fail("writing") : EXIT_SUCCESS;
}

int main(int argc, char **argv) {
    if (argc == 3 && strcmp(argv[1], "c") == 0) return compress_all(atoi(argv[2]));
    if (argc == 2 && strcmp(argv[1], "d") == 0) return decompress_all();
    if (argc == 2 && strcmp(argv[1], "dict") == 0) return train();
    return fail("usage: zpack c LEVEL | d | dict");
}
