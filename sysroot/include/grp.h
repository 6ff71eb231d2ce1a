/* <grp.h>: groups of users, as /etc/group lists them. POSIX.1-2024. */
#ifndef _GRP_H
#define _GRP_H

#include <bits/features.h>
#include <bits/gid_t.h>
#include <bits/size_t.h>
#if __SHOW_BSD
#include <bits/FILE.h>
#endif

struct group {
    char *gr_name;
    char *gr_passwd;
    gid_t gr_gid;
    char **gr_mem;
};

__C_BEGIN
struct group *getgrgid(gid_t);
struct group *getgrnam(const char *);
int getgrgid_r(gid_t, struct group *, char *, size_t, struct group **);
int getgrnam_r(const char *, struct group *, char *, size_t, struct group **);
#if __SHOW_XSI
void endgrent(void);
struct group *getgrent(void);
void setgrent(void);
#endif
#if __SHOW_BSD
struct group *fgetgrent(FILE *);
int fgetgrent_r(FILE *__restrict, struct group *__restrict, char *__restrict, size_t, struct group **__restrict);
int getgrent_r(struct group *, char *, size_t, struct group **);
int gid_from_group(const char *, gid_t *);
const char *group_from_gid(gid_t, int);
int putgrent(const struct group *, FILE *);
int getgrouplist(const char *, gid_t, gid_t *, int *);
int setgroups(size_t, const gid_t *);
int initgroups(const char *, gid_t);
#endif
__C_END

#endif
