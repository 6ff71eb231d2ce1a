#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <string.h>
#include <termios.h>

int main(void) {
    struct termios settings;
    int fd = open("f", O_CREAT | O_RDWR, 0666);
    memset(&settings, 0xff, sizeof settings);
    CHECK(cfsetispeed(&settings, B9600) == 0 && cfgetispeed(&settings) == B9600);
    CHECK(cfsetospeed(&settings, B230400) == 0 && cfgetospeed(&settings) == B230400);
    CHECK(cfgetispeed(&settings) == B9600);
    CHECK(cfsetspeed(&settings, B38400) == 0 && cfgetispeed(&settings) == B38400 && cfgetospeed(&settings) == B38400);
    CHECK_ERRNO(cfsetispeed(&settings, 9600), EINVAL);
    CHECK_ERRNO(cfsetospeed(&settings, 9600), EINVAL);
    CHECK_ERRNO(cfsetspeed(&settings, 9600), EINVAL);
    cfmakeraw(&settings);
    CHECK(!(settings.c_iflag & (IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON)));
    CHECK(settings.c_iflag & IXOFF);
    CHECK(!(settings.c_oflag & OPOST));
    CHECK(!(settings.c_lflag & (ECHO | ECHONL | ICANON | ISIG | IEXTEN)));
    CHECK((settings.c_cflag & CSIZE) == CS8 && !(settings.c_cflag & PARENB));
    CHECK(settings.c_cc[VMIN] == 1 && settings.c_cc[VTIME] == 0);
    CHECK_ERRNO(tcgetattr(fd, &settings), ENOTTY);
    CHECK_ERRNO(tcgetattr(99, &settings), EBADF);
    CHECK_ERRNO(tcsetattr(fd, TCSANOW, &settings), ENOTTY);
    CHECK_ERRNO(tcsetattr(fd, 7, &settings), EINVAL);
    CHECK_ERRNO(tcsetattr(99, 7, &settings), EBADF);
    CHECK_ERRNO(tcdrain(fd), ENOTTY);
    CHECK_ERRNO(tcflush(fd, TCIFLUSH), ENOTTY);
    CHECK_ERRNO(tcflow(99, TCOON), EBADF);
    CHECK_ERRNO(tcsendbreak(fd, 0), ENOTTY);
    CHECK_ERRNO(tcgetsid(fd), ENOTTY);
    return 0;
}
