// goal: 1800
#include <stdio.h>
int main(void) {
    for (char c = 'a'; c <= 'z'; c++) {
        putchar(c);
    }
    return 0;
}
