/* <ndbm.h>: databases of keys and contents in two files. POSIX.1-2024. */
#ifndef _NDBM_H
#define _NDBM_H

#include <bits/features.h>
#include <bits/mode_t.h>
#include <bits/size_t.h>

#define DBM_INSERT 0
#define DBM_REPLACE 1

typedef struct {
    void *dptr;
    size_t dsize;
} datum;

typedef struct __dbm DBM;

__C_BEGIN
int dbm_clearerr(DBM *);
void dbm_close(DBM *);
int dbm_delete(DBM *, datum);
int dbm_error(DBM *);
datum dbm_fetch(DBM *, datum);
datum dbm_firstkey(DBM *);
datum dbm_nextkey(DBM *);
DBM *dbm_open(const char *, int, mode_t);
int dbm_store(DBM *, datum, datum, int);
#if __SHOW_BSD
int dbm_dirfno(DBM *);
int dbm_pagfno(DBM *);
int dbm_rdonly(DBM *);
#endif
__C_END

#endif
