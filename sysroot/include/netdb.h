/* <netdb.h>: names of hosts, services and protocols; preview1 cannot ask for hosts. POSIX.1-2024. */
#ifndef _NETDB_H
#define _NETDB_H

#include <bits/features.h>
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
#define EAI_NODATA -5
#define EAI_FAMILY -6
#define EAI_SOCKTYPE -7
#define EAI_SERVICE -8
#define EAI_MEMORY -10
#define EAI_SYSTEM -11
#define EAI_OVERFLOW -12
#if __SHOW_BSD
#define NI_MAXHOST 255
#define NI_MAXSERV 32
#define HOST_NOT_FOUND 1
#define TRY_AGAIN 2
#define NO_RECOVERY 3
#define NO_DATA 4
#define NO_ADDRESS NO_DATA
#endif

__C_BEGIN
void freeaddrinfo(struct addrinfo *) __NO_NETWORK;
const char *gai_strerror(int);
int getaddrinfo(const char *__restrict, const char *__restrict, const struct addrinfo *__restrict,
                struct addrinfo **__restrict) __NO_NETWORK;
int getnameinfo(const struct sockaddr *__restrict, socklen_t, char *__restrict, socklen_t, char *__restrict, socklen_t,
                int) __NO_NETWORK;
#if __SHOW_BSD
struct hostent *gethostbyname(const char *) __NO_NETWORK;
struct hostent *gethostbyaddr(const void *, socklen_t, int) __NO_NETWORK;
#endif
struct servent *getservbyname(const char *, const char *) __NO_NETWORK;
struct servent *getservbyport(int, const char *) __NO_NETWORK;
struct protoent *getprotobyname(const char *) __NO_NETWORK;
struct protoent *getprotobynumber(int) __NO_NETWORK;
struct servent *getservent(void) __NO_NETWORK;
void setservent(int) __NO_NETWORK;
void endservent(void) __NO_NETWORK;
struct protoent *getprotoent(void) __NO_NETWORK;
void setprotoent(int) __NO_NETWORK;
void endprotoent(void) __NO_NETWORK;
struct hostent *gethostent(void) __NO_NETWORK;
void sethostent(int) __NO_NETWORK;
void endhostent(void) __NO_NETWORK;
struct netent *getnetbyaddr(uint32_t, int) __NO_NETWORK;
struct netent *getnetbyname(const char *) __NO_NETWORK;
struct netent *getnetent(void) __NO_NETWORK;
void setnetent(int) __NO_NETWORK;
void endnetent(void) __NO_NETWORK;
__C_END

#endif
