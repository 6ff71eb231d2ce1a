/* <pwd.h>: users, as /etc/passwd lists them. POSIX.1-2024. */
#ifndef _PWD_H
#define _PWD_H

#include <bits/features.h>
#include <bits/gid_t.h>
#include <bits/size_t.h>
#include <bits/uid_t.h>
#if __SHOW_BSD
#include <bits/FILE.h>
#endif

struct passwd {
    char *pw_name;
    char *pw_passwd;
    uid_t pw_uid;
    gid_t pw_gid;
    char *pw_gecos;
    char *pw_dir;
    char *pw_shell;
};

__C_BEGIN
struct passwd *getpwnam(const char *);
struct passwd *getpwuid(uid_t);
int getpwnam_r(const char *, struct passwd *, char *, size_t, struct passwd **);
int getpwuid_r(uid_t, struct passwd *, char *, size_t, struct passwd **);
#if __SHOW_XSI
void endpwent(void);
struct passwd *getpwent(void);
void setpwent(void);
#endif
#if __SHOW_BSD
struct passwd *fgetpwent(FILE *);
int fgetpwent_r(FILE *__restrict, struct passwd *__restrict, char *__restrict, size_t, struct passwd **__restrict);
int getpwent_r(struct passwd *, char *, size_t, struct passwd **);
int uid_from_user(const char *, uid_t *);
const char *user_from_uid(uid_t, int);
int putpwent(const struct passwd *, FILE *);
#endif
__C_END

#endif
