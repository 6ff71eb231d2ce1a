#define _GNU_SOURCE
#include "_written.h"
#include <fmtmsg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    catch_stderr();
    CHECK(fmtmsg(MM_PRINT, "XSI:cat", MM_ERROR, "illegal option", "refer to cat in user's reference manual",
                 "XSI:cat:001") == MM_OK);
    CHECK_WRITTEN("XSI:cat: ERROR: illegal option\nTO FIX: refer to cat in user's reference manual  XSI:cat:001\n");
    CHECK(setenv("MSGVERB", "severity:text:action", 1) == 0);
    CHECK(fmtmsg(MM_PRINT, "XSI:cat", MM_HALT, "text", "action", "tag") == MM_OK);
    CHECK_WRITTEN("HALT: text\nTO FIX: action\n");
    CHECK(setenv("MSGVERB", "nonsense", 1) == 0);
    CHECK(fmtmsg(MM_PRINT, MM_NULLLBL, MM_NULLSEV, "text", MM_NULLACT, MM_NULLTAG) == MM_OK);
    CHECK_WRITTEN("text\n");
    CHECK(fmtmsg(MM_PRINT, "nocolon", MM_ERROR, "text", NULL, NULL) == MM_NOTOK);
    CHECK(fmtmsg(MM_PRINT, "elevenchars:x", MM_ERROR, "text", NULL, NULL) == MM_NOTOK);
    CHECK(fmtmsg(MM_PRINT, "a:b", 9, "text", NULL, NULL) == MM_NOTOK);
    CHECK(fmtmsg(MM_CONSOLE, "a:b", MM_INFO, "text", NULL, NULL) == MM_NOCON);
    CHECK_WRITTEN("");
    return 0;
}
