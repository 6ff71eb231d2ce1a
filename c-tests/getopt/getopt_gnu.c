// env: POSIXLY_CORRECT=
// peer: differs no W;
#define _GNU_SOURCE
#include "test.h"
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

static const struct option longs[] = {
    {"alpha", no_argument, NULL, 'a'},
    {"beta", required_argument, NULL, 'b'},
    {NULL, 0, NULL, 0},
};

int main(void) {
    /* options end at the first other argument */
    char *first[] = {"prog", "-x", "one", "-x", NULL};
    CHECK_INT(getopt_long(4, first, "x", longs, NULL), 'x');
    CHECK_INT(getopt_long(4, first, "x", longs, NULL), -1);
    CHECK(optind == 2 && !strcmp(first[2], "one"));

    /* but not with "-", for which a lone "-" is an argument, too */
    char *second[] = {"prog", "one", "-x", "-", "two", "--", "-x", NULL};
    optind = 0;
    CHECK_INT(getopt_long(7, second, "-x", longs, NULL), 1);
    CHECK(optarg && !strcmp(optarg, "one"));
    CHECK_INT(getopt_long(7, second, "-x", longs, NULL), 'x');
    CHECK_INT(getopt_long(7, second, "-x", longs, NULL), 1);
    CHECK(optarg && !strcmp(optarg, "-"));
    CHECK_INT(getopt_long(7, second, "-x", longs, NULL), 1);
    CHECK(optarg && !strcmp(optarg, "two"));
    CHECK_INT(getopt_long(7, second, "-x", longs, NULL), -1);
    CHECK_INT(optind, 6);

    /* without POSIXLY_CORRECT they go on */
    CHECK(unsetenv("POSIXLY_CORRECT") == 0);
    optind = 0;
    CHECK_INT(getopt_long(4, first, "x", longs, NULL), 'x');
    CHECK_INT(getopt_long(4, first, "x", longs, NULL), 'x');
    CHECK_INT(getopt_long(4, first, "x", longs, NULL), -1);
    CHECK(optind == 3 && !strcmp(first[3], "one"));

    /* -W names a long option */
    char *third[] = {"prog", "-Walpha", "-W", "beta=1", "-Wbeta", "2", "-W", NULL};
    int index = -1;
    optind = 0, opterr = 0;
    CHECK_INT(getopt_long(7, third, "W;", longs, &index), 'a');
    CHECK_INT(index, 0);
    CHECK_INT(getopt_long(7, third, "W;", longs, &index), 'b');
    CHECK(index == 1 && !strcmp(optarg, "1"));
    CHECK_INT(getopt_long(7, third, "W;", longs, &index), 'b');
    CHECK(!strcmp(optarg, "2"));
    CHECK_INT(getopt_long(7, third, "W;", longs, &index), '?');
    CHECK_INT(optopt, 'W');
    /* a mistake leaves the index as it is */
    char *wrong[] = {"prog", "--alpha=1", "--beta", NULL};
    optind = 0, index = 7;
    CHECK_INT(getopt_long(3, wrong, "", longs, &index), '?');
    CHECK_INT(getopt_long(3, wrong, "", longs, &index), '?');
    CHECK_INT(index, 7);
    /* one dash and a letter is the short option, if there is one, also where a long one has this name */
    static const struct option letters[] = {
        {"a", no_argument, NULL, 1}, {"c", no_argument, NULL, 2}, {NULL, 0, NULL, 0}};
    char *dashes[] = {"prog", "-a", "--a", "-c", NULL};
    optind = 0;
    CHECK_INT(getopt_long_only(4, dashes, "a", letters, NULL), 'a');
    CHECK_INT(getopt_long_only(4, dashes, "a", letters, NULL), 1);
    CHECK_INT(getopt_long_only(4, dashes, "a", letters, NULL), 2);
    /* W; in getopt is an option without an argument, and `;` is none */
    char *fourth[] = {"prog", "-W;", "x", NULL};
    optind = 0;
    CHECK_INT(getopt(3, fourth, "W;"), 'W');
    CHECK_INT(getopt(3, fourth, "W;"), '?');
    CHECK_INT(getopt(3, fourth, "W;"), -1);
    return 0;
}
