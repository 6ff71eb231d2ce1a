// peer: skip not in wasi-libc
#define _GNU_SOURCE
#include "test.h"
#include <libintl.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static void word(FILE *f, unsigned n) {
    for (int i = 0; i < 4; i++) putc((int)(n >> (8 * i) & 255), f);
}

/* A catalogue with two entries and a head, in GNU's MO format. */
static void write_catalog(const char *path, const char *hello) {
    const char *texts[6] = {"",
                            "%d file\0%d files",
                            "hello",
                            "Content-Type: text/plain; charset=UTF-8\n"
                            "Plural-Forms: nplurals=2; plural=n > 1;\n",
                            "%d fichier\0%d fichiers",
                            hello};
    unsigned lengths[6] = {0, 16, 5, 0, 22, 0};
    lengths[3] = (unsigned)strlen(texts[3]);
    lengths[5] = (unsigned)strlen(hello);
    FILE *f = fopen(path, "w");
    CHECK(f != 0);
    word(f, 0x950412de);
    word(f, 0);
    word(f, 3);
    word(f, 28);
    word(f, 28 + 24);
    word(f, 0);
    word(f, 28 + 48);
    unsigned at = 28 + 48;
    for (int i = 0; i < 6; i++) {
        word(f, lengths[i]);
        word(f, at);
        at += lengths[i] + 1;
    }
    for (int i = 0; i < 6; i++) fwrite(texts[i], 1, lengths[i] + 1, f);
    CHECK_INT(fclose(f), 0);
}

static int is(const char *text, const char *want) { return text && strcmp(text, want) == 0; }

int main(void) {
    mkdir("/po", 0777);
    mkdir("/po/fr", 0777);
    mkdir("/po/fr/LC_MESSAGES", 0777);
    mkdir("/po/fr/LC_TIME", 0777);
    mkdir("/po/de_AT", 0777);
    mkdir("/po/de_AT/LC_MESSAGES", 0777);
    write_catalog("/po/fr/LC_MESSAGES/prog.mo", "bonjour");
    write_catalog("/po/fr/LC_TIME/prog.mo", "bonsoir");
    write_catalog("/po/de_AT/LC_MESSAGES/prog.mo", "servus");

    CHECK(is(textdomain(0), "messages"));
    CHECK(is(textdomain("prog"), "prog"));
    CHECK(is(bindtextdomain("prog", "/po"), "/po"));
    CHECK(is(bindtextdomain("prog", 0), "/po"));
    CHECK(bindtextdomain("other", 0) != 0);
    CHECK(bindtextdomain("", 0) == 0);
    CHECK(bind_textdomain_codeset("prog", 0) == 0);
    CHECK(is(bind_textdomain_codeset("prog", "UTF-8"), "UTF-8"));
    CHECK(is(bind_textdomain_codeset("prog", 0), "UTF-8"));
    CHECK_ERRNO(bind_textdomain_codeset("prog", "ISO-8859-1"), EINVAL);

    /* the C locale has no translations */
    CHECK(is(gettext("hello"), "hello"));
    CHECK(is(ngettext("%d file", "%d files", 1), "%d file"));
    CHECK(is(ngettext("%d file", "%d files", 0), "%d files"));

    setlocale(LC_ALL, "fr_FR.UTF-8");
    errno = 5;
    CHECK(is(gettext("hello"), "bonjour"));
    CHECK(is(gettext("unknown"), "unknown"));
    CHECK_INT(errno, 5);
    CHECK(is(dgettext("prog", "hello"), "bonjour"));
    CHECK(is(dgettext(0, "hello"), "bonjour"));
    CHECK(is(dgettext("other", "hello"), "hello"));
    CHECK(is(dcgettext("prog", "hello", LC_TIME), "bonsoir"));
    CHECK(is(dcgettext("prog", "hello", LC_COLLATE), "hello"));
    CHECK(is(ngettext("%d file", "%d files", 0), "%d fichier"));
    CHECK(is(ngettext("%d file", "%d files", 2), "%d fichiers"));
    CHECK(is(dngettext("prog", "%d file", "%d files", 2), "%d fichiers"));
    CHECK(is(dcngettext("prog", "%d file", "%d files", 1, LC_MESSAGES), "%d fichier"));
    CHECK(is(dcngettext("prog", "dog", "dogs", 3, LC_MESSAGES), "dogs"));

    locale_t l = newlocale(LC_ALL_MASK, "de_AT.UTF-8@x", 0);
    CHECK(is(gettext_l("hello", l), "servus"));
    CHECK(is(dgettext_l("prog", "hello", l), "servus"));
    CHECK(is(dcgettext_l("prog", "hello", LC_MESSAGES, l), "servus"));
    CHECK(is(ngettext_l("%d file", "%d files", 5, l), "%d fichiers"));
    CHECK(is(dngettext_l("prog", "%d file", "%d files", 5, l), "%d fichiers"));
    CHECK(is(dcngettext_l("prog", "%d file", "%d files", 5, LC_MESSAGES, l), "%d fichiers"));
    freelocale(l);
    setenv("LANGUAGE", "xx:de_AT", 1);
    CHECK(is(gettext("hello"), "servus"));
    CHECK(is(textdomain(""), "messages"));
    CHECK(is(gettext("hello"), "hello"));
    return 0;
}
