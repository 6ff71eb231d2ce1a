// goal: 45000
#include <regex.h>
int main(int argc, char **argv) {
    regex_t regex;
    regmatch_t match[2];
    return argc > 2 && regcomp(&regex, argv[1], REG_EXTENDED) == 0 && regexec(&regex, argv[2], 2, match, 0) == 0;
}
