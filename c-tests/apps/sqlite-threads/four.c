/* four DATABASE VFS JOURNAL THREADS TRANSACTIONS ROWS: a connection for each thread, all on one database. Each thread inserts its rows in
   transactions, some of which it takes back, and reads a sum that must never be one of a half transaction. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include <sqlite3.h>

static const char *name, *vfs, *journal;
static int transactions, rows;
static pthread_barrier_t start;

static void require(sqlite3 *base, int good, const char *what) {
    if (good) return;
    fprintf(stderr, "four: %s: %s\n", what, sqlite3_errmsg(base));
    exit(EXIT_FAILURE);
}

static void run(sqlite3 *base, const char *sql) {
    require(base, sqlite3_exec(base, sql, NULL, NULL, NULL) == SQLITE_OK, sql);
}

static sqlite3_int64 number(sqlite3 *base, const char *sql) {
    sqlite3_stmt *statement;
    require(base, sqlite3_prepare_v2(base, sql, -1, &statement, NULL) == SQLITE_OK, sql);
    require(base, sqlite3_step(statement) == SQLITE_ROW, sql);
    sqlite3_int64 value = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return value;
}

static sqlite3 *open_base(void) {
    sqlite3 *base;
    require(base, sqlite3_open_v2(name, &base, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs) == SQLITE_OK, "open");
    sqlite3_busy_timeout(base, 60000);
    return base;
}

static void *work(void *argument) {
    int self = *(int *)argument;
    sqlite3 *base = open_base();
    sqlite3_stmt *insert;
    pthread_barrier_wait(&start);
    require(base, sqlite3_prepare_v2(base, "insert into t(thread, x) values (?, ?)", -1, &insert, NULL) == SQLITE_OK,
            "prepare");
    for (int i = 0; i < transactions; i++) {
        run(base, "begin immediate");
        for (int row = 0; row < rows; row++) {
            sqlite3_bind_int(insert, 1, self);
            sqlite3_bind_int(insert, 2, i * rows + row + 1);
            require(base, sqlite3_step(insert) == SQLITE_DONE, "insert");
            sqlite3_reset(insert);
        }
        run(base, i % 5 == 4 ? "rollback" : "commit");
        require(base, number(base, "select count(*) from t") % rows == 0, "a half transaction shows");
    }
    sqlite3_finalize(insert);
    require(base, sqlite3_close(base) == SQLITE_OK, "close");
    return NULL;
}

int main(int count, char **words) {
    if (count != 7) return 2;
    name = words[1], vfs = words[2], journal = words[3];
    int threads = atoi(words[4]), numbers[64];
    transactions = atoi(words[5]), rows = atoi(words[6]);
    pthread_t thread[64];
    sqlite3 *base = open_base();
    char sql[64];
    snprintf(sql, sizeof sql, "pragma journal_mode = %s", journal);
    sqlite3_stmt *statement;
    require(base,
            sqlite3_prepare_v2(base, sql, -1, &statement, NULL) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW,
            sql);
    printf("%d %s\n", sqlite3_threadsafe(), sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    run(base, "create table t(id integer primary key, thread integer, x integer)");
    run(base, "create index tx on t(thread, x)");
    pthread_barrier_init(&start, NULL, (unsigned)threads);
    for (int i = 0; i < threads; i++) {
        numbers[i] = i;
        require(base, pthread_create(&thread[i], NULL, work, &numbers[i]) == 0, "create a thread");
    }
    for (int i = 0; i < threads; i++) pthread_join(thread[i], NULL);
    require(base,
            sqlite3_prepare_v2(base, "select thread, count(*), sum(x) from t group by thread", -1, &statement, NULL) ==
                SQLITE_OK,
            "sum");
    while (sqlite3_step(statement) == SQLITE_ROW) {
        printf("%d %d %lld\n", sqlite3_column_int(statement, 0), sqlite3_column_int(statement, 1),
               sqlite3_column_int64(statement, 2));
    }
    sqlite3_finalize(statement);
    require(base,
            sqlite3_prepare_v2(base, "pragma integrity_check", -1, &statement, NULL) == SQLITE_OK &&
                sqlite3_step(statement) == SQLITE_ROW,
            "check");
    printf("%s\n", sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    return sqlite3_close(base) != SQLITE_OK;
}
