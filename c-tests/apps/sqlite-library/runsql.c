/* runsql DATABASE runs the statements of standard input through SQLite's public interface and prints the rows, columns
   between bars; `crc(text)` is a function of its own. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

static void crc(sqlite3_context *context, int count, sqlite3_value **values) {
    unsigned sum = 0xffffffffu;
    (void)count;
    const unsigned char *text = sqlite3_value_text(values[0]);
    for (; text && *text; text++) {
        sum ^= *text;
        for (int bit = 0; bit < 8; bit++) sum = sum >> 1 ^ (sum & 1 ? 0xedb88320u : 0);
    }
    sqlite3_result_int64(context, (sqlite3_int64)(sum ^ 0xffffffffu));
}

static int fail(sqlite3 *base, const char *what) {
    fprintf(stderr, "runsql: %s: %s\n", what, sqlite3_errmsg(base));
    return EXIT_FAILURE;
}

static int run(sqlite3 *base, const char *sql) {
    while (*sql) {
        sqlite3_stmt *statement;
        if (sqlite3_prepare_v2(base, sql, -1, &statement, &sql) != SQLITE_OK) return fail(base, "prepare");
        if (!statement) continue;
        int answer;
        while ((answer = sqlite3_step(statement)) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(statement); i++) {
                const char *text = (const char *)sqlite3_column_text(statement, i);
                printf("%s%s", i ? "|" : "", text ? text : "NULL");
            }
            putchar('\n');
        }
        if (sqlite3_finalize(statement) != SQLITE_OK || answer != SQLITE_DONE) return fail(base, "step");
    }
    return EXIT_SUCCESS;
}

int main(int argc, char **argv) {
    static char line[4096];
    sqlite3 *base;
    if (argc != 2 || sqlite3_open(argv[1], &base) != SQLITE_OK) return fail(NULL, "open");
    if (sqlite3_create_function(base, "crc", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, crc, NULL, NULL) != SQLITE_OK)
        return fail(base, "create_function");
    int status = EXIT_SUCCESS;
    while (status == EXIT_SUCCESS && fgets(line, sizeof line, stdin)) status = run(base, line);
    if (sqlite3_close(base) != SQLITE_OK) return fail(base, "close");
    return status;
}
