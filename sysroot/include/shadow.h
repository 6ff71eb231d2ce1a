/* <shadow.h>: the secrets of users, as /etc/shadow lists them, after System V. */
#ifndef _SHADOW_H
#define _SHADOW_H

#include <bits/FILE.h>
#include <bits/features.h>
#include <bits/size_t.h>
#include <paths.h>

#define SHADOW _PATH_SHADOW

struct spwd {
    char *sp_namp;
    char *sp_pwdp;
    long sp_lstchg;
    long sp_min;
    long sp_max;
    long sp_warn;
    long sp_inact;
    long sp_expire;
    unsigned long sp_flag;
};

__C_BEGIN
void setspent(void);
void endspent(void);
struct spwd *getspent(void);
struct spwd *fgetspent(FILE *);
struct spwd *sgetspent(const char *);
int putspent(const struct spwd *, FILE *);
struct spwd *getspnam(const char *);
int getspnam_r(const char *, struct spwd *, char *, size_t, struct spwd **);
int getspent_r(struct spwd *, char *, size_t, struct spwd **);
int fgetspent_r(FILE *, struct spwd *, char *, size_t, struct spwd **);
int lckpwdf(void);
int ulckpwdf(void);
__C_END

#endif
