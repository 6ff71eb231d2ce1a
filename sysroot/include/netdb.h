/* <netdb.h>: names of hosts, services, protocols and networks, as the files in /etc have them. POSIX.1-2024. */
#ifndef _NETDB_H
#define _NETDB_H

#include <bits/features.h>
#include <bits/size_t.h>
#include <netinet/in.h>
#include <sys/socket.h>

struct hostent {
    char *h_name;
    char **h_aliases;
    int h_addrtype;
    int h_length;
    char **h_addr_list;
};
#define h_addr h_addr_list[0]

struct netent {
    char *n_name;
    char **n_aliases;
    int n_addrtype;
    uint32_t n_net;
};

struct protoent {
    char *p_name;
    char **p_aliases;
    int p_proto;
};

struct servent {
    char *s_name;
    char **s_aliases;
    int s_port;
    char *s_proto;
};

struct addrinfo {
    int ai_flags;
    int ai_family;
    int ai_socktype;
    int ai_protocol;
    socklen_t ai_addrlen;
    struct sockaddr *ai_addr;
    char *ai_canonname;
    struct addrinfo *ai_next;
};

#define AI_PASSIVE 0x01
#define AI_CANONNAME 0x02
#define AI_NUMERICHOST 0x04
#define AI_V4MAPPED 0x08
#define AI_ALL 0x10
#define AI_ADDRCONFIG 0x20
#define AI_NUMERICSERV 0x400
#define NI_NUMERICHOST 0x01
#define NI_NUMERICSERV 0x02
#define NI_NOFQDN 0x04
#define NI_NAMEREQD 0x08
#define NI_DGRAM 0x10
#define NI_NUMERICSCOPE 0x100
#define EAI_BADFLAGS -1
#define EAI_NONAME -2
#define EAI_AGAIN -3
#define EAI_FAIL -4
#define EAI_FAMILY -6
#define EAI_SOCKTYPE -7
#define EAI_SERVICE -8
#define EAI_MEMORY -10
#define EAI_SYSTEM -11
#define EAI_OVERFLOW -12
#if __SHOW_BSD
#define EAI_NODATA -5
#define EAI_ADDRFAMILY -9
#define NI_MAXHOST 1025
#define NI_MAXSERV 32
#define NETDB_INTERNAL -1
#define NETDB_SUCCESS 0
#define HOST_NOT_FOUND 1
#define TRY_AGAIN 2
#define NO_RECOVERY 3
#define NO_DATA 4
#define NO_ADDRESS NO_DATA
#define _PATH_HOSTS "/etc/hosts"
#define _PATH_NETWORKS "/etc/networks"
#define _PATH_PROTOCOLS "/etc/protocols"
#define _PATH_SERVICES "/etc/services"
#define h_errno (*__h_errno_location())
#endif

__C_BEGIN
void freeaddrinfo(struct addrinfo *);
const char *gai_strerror(int);
int getaddrinfo(const char *__restrict, const char *__restrict, const struct addrinfo *__restrict,
                struct addrinfo **__restrict);
int getnameinfo(const struct sockaddr *__restrict, socklen_t, char *__restrict, socklen_t, char *__restrict, socklen_t,
                int);

/* each of the tables: an entry by name and by number, and one after the other */
void endhostent(void);
struct hostent *gethostent(void);
void sethostent(int);
void endnetent(void);
struct netent *getnetbyaddr(uint32_t, int);
struct netent *getnetbyname(const char *);
struct netent *getnetent(void);
void setnetent(int);
void endprotoent(void);
struct protoent *getprotobyname(const char *);
struct protoent *getprotobynumber(int);
struct protoent *getprotoent(void);
void setprotoent(int);
void endservent(void);
struct servent *getservbyname(const char *, const char *);
struct servent *getservbyport(int, const char *);
struct servent *getservent(void);
void setservent(int);

#if __SHOW_BSD
/* hosts as before getaddrinfo */
int *__h_errno_location(void) __attribute__((__const__));
struct hostent *gethostbyaddr(const void *, socklen_t, int);
struct hostent *gethostbyname(const char *);
struct hostent *gethostbyname2(const char *, int);
void herror(const char *);
const char *hstrerror(int);

/* the same into memory of the caller's */
int gethostbyaddr_r(const void *__restrict, socklen_t, int, struct hostent *__restrict, char *__restrict, size_t,
                    struct hostent **__restrict, int *__restrict);
int gethostbyname2_r(const char *__restrict, int, struct hostent *__restrict, char *__restrict, size_t,
                     struct hostent **__restrict, int *__restrict);
int gethostbyname_r(const char *__restrict, struct hostent *__restrict, char *__restrict, size_t,
                    struct hostent **__restrict, int *__restrict);
int gethostent_r(struct hostent *__restrict, char *__restrict, size_t, struct hostent **__restrict, int *__restrict);
int getnetbyaddr_r(uint32_t, int, struct netent *__restrict, char *__restrict, size_t, struct netent **__restrict,
                   int *__restrict);
int getnetbyname_r(const char *__restrict, struct netent *__restrict, char *__restrict, size_t,
                   struct netent **__restrict, int *__restrict);
int getnetent_r(struct netent *__restrict, char *__restrict, size_t, struct netent **__restrict, int *__restrict);
int getprotobyname_r(const char *__restrict, struct protoent *__restrict, char *__restrict, size_t,
                     struct protoent **__restrict);
int getprotobynumber_r(int, struct protoent *__restrict, char *__restrict, size_t, struct protoent **__restrict);
int getprotoent_r(struct protoent *__restrict, char *__restrict, size_t, struct protoent **__restrict);
int getservbyname_r(const char *__restrict, const char *__restrict, struct servent *__restrict, char *__restrict, size_t,
                    struct servent **__restrict);
int getservbyport_r(int, const char *__restrict, struct servent *__restrict, char *__restrict, size_t,
                    struct servent **__restrict);
int getservent_r(struct servent *__restrict, char *__restrict, size_t, struct servent **__restrict);
#endif
__C_END

#endif
