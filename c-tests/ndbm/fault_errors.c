// inject: fd_pwrite:errno=nospc:after=2:times=1
// inject: fd_pread:errno=io:after=12:times=1
#include "test.h"
#include <fcntl.h>
#include <ndbm.h>
#include <string.h>

int main(void) {
    DBM *db = dbm_open("db", O_RDWR | O_CREAT, 0600);
    datum one = {(void *)"one", 3}, two = {(void *)"two", 3}, got;
    int i, failed = 0;

    /* the head and a page, and then the medium is full */
    CHECK(dbm_store(db, one, two, DBM_INSERT) == 0);
    CHECK_ERRNO(dbm_store(db, two, one, DBM_INSERT), ENOSPC);
    CHECK(dbm_error(db) != 0);
    CHECK(dbm_fetch(db, two).dptr == NULL);
    CHECK(dbm_error(db) != 0 && dbm_clearerr(db) == 0 && dbm_error(db) == 0);
    CHECK(dbm_store(db, two, one, DBM_INSERT) == 0);

    /* one of the reads fails, the ones behind it do not */
    for (i = 0; i < 12; i++) {
        errno = 0;
        got = dbm_fetch(db, one);
        if (got.dptr == NULL) {
            CHECK(errno == EIO && dbm_error(db) != 0);
            failed++;
            dbm_clearerr(db);
        } else {
            CHECK(got.dsize == 3 && !memcmp(got.dptr, "two", 3) && dbm_error(db) == 0);
        }
    }
    CHECK_INT(failed, 1);
    dbm_close(db);
    return 0;
}
