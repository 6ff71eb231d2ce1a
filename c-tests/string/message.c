// peer: differs the texts are each library's own
#define _GNU_SOURCE
#include "test.h"
#include <locale.h>
#include <signal.h>
#include <string.h>

static const struct {
    int number;
    const char *text;
} errors[] =
    {
        {0, "No error"},
        {E2BIG, "Argument list too long"},
        {EACCES, "Permission denied"},
        {EADDRINUSE, "Address already in use"},
        {EADDRNOTAVAIL, "Address not available"},
        {EAFNOSUPPORT, "Address family not supported"},
        {EAGAIN, "Resource temporarily unavailable"},
        {EALREADY, "Operation already in progress"},
        {EBADF, "Bad file descriptor"},
        {EBADMSG, "Bad message"},
        {EBUSY, "Device or resource busy"},
        {ECANCELED, "Operation canceled"},
        {ECHILD, "No child processes"},
        {ECONNABORTED, "Connection aborted"},
        {ECONNREFUSED, "Connection refused"},
        {ECONNRESET, "Connection reset by peer"},
        {EDEADLK, "Resource deadlock would occur"},
        {EDESTADDRREQ, "Destination address required"},
        {EDOM, "Argument out of domain of function"},
        {EDQUOT, "Disk quota exceeded"},
        {EEXIST, "File exists"},
        {EFAULT, "Bad address"},
        {EFBIG, "File too large"},
        {EHOSTUNREACH, "Host is unreachable"},
        {EIDRM, "Identifier removed"},
        {EILSEQ, "Illegal byte sequence"},
        {EINPROGRESS, "Operation in progress"},
        {EINTR, "Interrupted system call"},
        {EINVAL, "Invalid argument"},
        {EIO, "Input/output error"},
        {EISCONN, "Socket is connected"},
        {EISDIR, "Is a directory"},
        {ELOOP, "Too many levels of symbolic links"},
        {EMFILE, "Too many open files"},
        {EMLINK, "Too many links"},
        {EMSGSIZE, "Message too long"},
        {EMULTIHOP, "Multihop attempted"},
        {ENAMETOOLONG, "File name too long"},
        {ENETDOWN, "Network is down"},
        {ENETRESET, "Connection aborted by the network"},
        {ENETUNREACH, "Network is unreachable"},
        {ENFILE, "Too many open files in system"},
        {ENOBUFS, "No buffer space available"},
        {ENODEV, "No such device"},
        {ENOENT, "No such file or directory"},
        {ENOEXEC, "Exec format error"},
        {ENOLCK, "No locks available"},
        {ENOLINK, "Link has been severed"},
        {ENOMEM, "Cannot allocate memory"},
        {ENOMSG, "No message of the desired type"},
        {ENOPROTOOPT, "Protocol not available"},
        {ENOSPC, "No space left on device"},
        {ENOSYS, "Function not implemented"},
        {ENOTCONN, "Socket is not connected"},
        {ENOTDIR, "Not a directory"},
        {ENOTEMPTY, "Directory not empty"},
        {ENOTRECOVERABLE, "State not recoverable"},
        {ENOTSOCK, "Not a socket"},
        {ENOTSUP, "Operation not supported"},
        {ENOTTY, "Inappropriate ioctl for device"},
        {ENXIO, "No such device or address"},
        {EOVERFLOW, "Value too large to be stored in data type"},
        {EOWNERDEAD, "Previous owner died"},
        {EPERM, "Operation not permitted"},
        {EPIPE, "Broken pipe"},
        {EPROTO, "Protocol error"},
        {EPROTONOSUPPORT, "Protocol not supported"},
        {EPROTOTYPE, "Protocol wrong type for socket"},
        {ERANGE, "Result too large"},
        {EROFS, "Read-only file system"},
        {ESPIPE, "Illegal seek"},
        {ESRCH, "No such process"},
        {ESTALE, "Stale file handle"},
        {ETIMEDOUT, "Connection timed out"},
        {ETXTBSY, "Text file busy"},
        {EXDEV, "Cross-device link"},
        {ENOTCAPABLE, "Not permitted by a capability"},
        {ENODATA, "No data available"},
        {ENOSR, "Out of streams resources"},
        {ENOSTR, "Not a stream"},
        {ETIME, "Timer expired"},
        {ESHUTDOWN, "Socket shut down"},
        {EHOSTDOWN, "Host is down"},
        {ETOOMANYREFS, "Too many references"},
        {EPFNOSUPPORT, "Protocol family not supported"},
        {ESOCKTNOSUPPORT, "Socket type not supported"},
        {ENOTBLK, "Block device required"},
        {EREMOTE, "Object is remote"},
        {EUSERS, "Too many users"},
        {ECHRNG, "Channel number out of range"},
        {EL2NSYNC, "Level 2 not synchronized"},
        {EL3HLT, "Level 3 halted"},
        {EL3RST, "Level 3 reset"},
        {ELNRNG, "Link number out of range"},
        {EUNATCH, "Protocol driver not attached"},
        {ENOCSI, "No CSI structure available"},
        {EL2HLT, "Level 2 halted"},
        {EBADE, "Invalid exchange"},
        {EBADR, "Invalid request descriptor"},
        {EXFULL, "Exchange full"},
        {ENOANO, "No anode"},
        {EBADRQC, "Invalid request code"},
        {EBADSLT, "Invalid slot"},
        {EBFONT, "Bad font file format"},
        {ENONET, "Not on the network"},
        {ENOPKG, "Package not installed"},
        {EADV, "Advertise error"},
        {ESRMNT, "Srmount error"},
        {ECOMM, "Communication error on send"},
        {EDOTDOT, "RFS specific error"},
        {ENOTUNIQ, "Name not unique on network"},
        {EBADFD, "File descriptor in bad state"},
        {EREMCHG, "Remote address changed"},
        {ELIBACC, "Shared library not accessible"},
        {ELIBBAD, "Shared library corrupted"},
        {ELIBSCN, "Section .lib corrupted"},
        {ELIBMAX, "Too many shared libraries"},
        {ELIBEXEC, "Shared library cannot be executed"},
        {ERESTART, "Interrupted call to be restarted"},
        {ESTRPIPE, "Streams pipe error"},
        {EUCLEAN, "Structure needs cleaning"},
        {ENOTNAM, "Not a XENIX named file"},
        {ENAVAIL, "No XENIX semaphores available"},
        {EISNAM, "Is a named file"},
        {EREMOTEIO, "Remote input/output error"},
        {ENOMEDIUM, "No medium found"},
        {EMEDIUMTYPE, "Wrong medium type"},
        {ENOKEY, "Key not available"},
        {EKEYEXPIRED, "Key has expired"},
        {EKEYREVOKED, "Key has been revoked"},
        {EKEYREJECTED, "Key was rejected"},
        {ERFKILL, "Radio switched off"},
        {EHWPOISON, "Memory page has a hardware error"},
},
  signals[] = {
      {SIGHUP, "Hangup"},
      {SIGINT, "Interrupt"},
      {SIGQUIT, "Quit"},
      {SIGILL, "Illegal instruction"},
      {SIGTRAP, "Trace or breakpoint trap"},
      {SIGABRT, "Aborted"},
      {SIGBUS, "Bus error"},
      {SIGFPE, "Arithmetic exception"},
      {SIGKILL, "Killed"},
      {SIGUSR1, "User signal 1"},
      {SIGSEGV, "Segmentation fault"},
      {SIGUSR2, "User signal 2"},
      {SIGPIPE, "Broken pipe"},
      {SIGALRM, "Alarm clock"},
      {SIGTERM, "Terminated"},
      {SIGSTKFLT, "Stack fault"},
      {SIGCHLD, "Child process changed state"},
      {SIGCONT, "Continued"},
      {SIGSTOP, "Stopped by signal"},
      {SIGTSTP, "Stopped"},
      {SIGTTIN, "Stopped by terminal input"},
      {SIGTTOU, "Stopped by terminal output"},
      {SIGURG, "Urgent data on socket"},
      {SIGXCPU, "CPU time limit exceeded"},
      {SIGXFSZ, "File size limit exceeded"},
      {SIGVTALRM, "Virtual timer expired"},
      {SIGPROF, "Profiling timer expired"},
      {SIGWINCH, "Window size changed"},
      {SIGIO, "Input/output possible"},
      {SIGPWR, "Power failure"},
      {SIGSYS, "Bad system call"},
};

int main(void) {
    CHECK_INT(sizeof errors / sizeof *errors, 133);
    for (int i = 0; i < 133; i++) {
        char text[64];
        CHECK_INT(errors[i].number, i);
        CHECK_STR(strerror(i), errors[i].text);
        CHECK_INT(strerror_r(i, text, sizeof text), 0);
        CHECK_STR(text, errors[i].text);
    }
    CHECK_STR(strerrorname_np(ESOCKTNOSUPPORT), "ESOCKTNOSUPPORT");
    CHECK_STR(strerrorname_np(ESHUTDOWN), "ESHUTDOWN");
    CHECK_STR(strerrorname_np(EOPNOTSUPP), "EOPNOTSUPP");
    CHECK_STR(strerrorname_np(ENODATA), "ENODATA");
    CHECK_STR(strerrorname_np(ENOTBLK), "ENOTBLK");
    CHECK_STR(strerrorname_np(EHWPOISON), "EHWPOISON");
    CHECK(strerrorname_np(133) == NULL);
    CHECK_STR(sigabbrev_np(SIGPOLL), "POLL");
    CHECK(strcmp(strerror(133), "Unknown error 133") == 0);
    CHECK(strcmp(strerror(-2147483647 - 1), "Unknown error -2147483648") == 0);
    locale_t c = newlocale(LC_ALL_MASK, "C", 0);
    CHECK(strcmp(strerror_l(EINVAL, c), strerror(EINVAL)) == 0);
    freelocale(c);

    char text[64] = "----";
    CHECK_INT(strerror_r(EINVAL, text, sizeof text), 0);
    CHECK(strcmp(text, strerror(EINVAL)) == 0);
    CHECK_INT(strerror_r(EINVAL, text, 4), ERANGE);
    CHECK(strcmp(text, "Inv") == 0);
    CHECK_INT(strerror_r(1000, text, sizeof text), EINVAL);
    CHECK(strcmp(text, "Unknown error 1000") == 0);
    CHECK_INT(strerror_r(EINVAL, text, 0), ERANGE);

    CHECK_INT(sizeof signals / sizeof *signals, 31);
    for (int i = 0; i < 31; i++) CHECK_STR(strsignal(signals[i].number), signals[i].text);
    CHECK(strcmp(strsignal(99), "Unknown signal 99") == 0);
    CHECK(strcmp(strsignal(32), "Unknown signal 32") == 0);
    CHECK(strcmp(strsignal(0), "Unknown signal 0") == 0);
    return 0;
}
