// peer: skip wasi-libc has no glob_pattern_p
#include "test.h"
#include <glob.h>

int main(void) {
    CHECK(glob_pattern_p("a*b", 1) && glob_pattern_p("?", 0) && glob_pattern_p("[ab]", 1) && glob_pattern_p("[]", 1));
    CHECK(!glob_pattern_p("", 1) && !glob_pattern_p("plain", 1) && !glob_pattern_p("a[b", 1) &&
          !glob_pattern_p("a]b", 0));
    CHECK(!glob_pattern_p("a\\*b", 1) && glob_pattern_p("a\\*b", 0));
    CHECK(!glob_pattern_p("\\[a]", 1) && glob_pattern_p("\\[a]", 0) && !glob_pattern_p("[a\\]", 1) &&
          glob_pattern_p("[a\\]", 0));
    CHECK(!glob_pattern_p("\\", 1) && glob_pattern_p("\\\\*", 1));
    return 0;
}
