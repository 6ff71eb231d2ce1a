// env: LANG=de
// env: LANGUAGE=de
/* Messages of gettext from a file: the translation or the original text; nothing else. */
#include "fault.h"
#include <libintl.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>

int setup(void) {
    /* One message, "yes" to "ja", and the header. */
    static const unsigned char mo[] = {
        0xde, 0x12, 0x04, 0x95, 0,   0,   0,   0,   2,   0,   0,   0,   28,  0,   0,   0,   44,  0,
        0,    0,    0,    0,    0,   0,   60,  0,   0,   0,   0,   0,   0,   0,   60,  0,   0,   0,
        3,    0,    0,    0,    61,  0,   0,   0,   39,  0,   0,   0,   65,  0,   0,   0,   2,   0,
        0,    0,    105,  0,    0,   0,   0,   'y', 'e', 's', 0,   'C', 'o', 'n', 't', 'e', 'n', 't',
        '-',  'T',  'y',  'p',  'e', ':', ' ', 't', 'e', 'x', 't', '/', 'p', 'l', 'a', 'i', 'n', ';',
        ' ',  'c',  'h',  'a',  'r', 's', 'e', 't', '=', 'U', 'T', 'F', '-', '8', 0,   'j', 'a', 0,
    };
    if (mkdir("/po", 0755) || mkdir("/po/de", 0755) || mkdir("/po/de/LC_MESSAGES", 0755)) return 1;
    make_file("/po/de/LC_MESSAGES/app.mo", mo, sizeof mo);
    return 0;
}

int work(void) {
    setlocale(LC_ALL, "");
    if (!bindtextdomain("app", "/po") || !textdomain("app")) return 1;
    const char *said = gettext("yes");
    if (!strcmp(said, "yes")) return 1;
    CHECK(!strcmp(said, "ja"));
    return 0;
}
