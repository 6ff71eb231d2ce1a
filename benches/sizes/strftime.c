// goal: 18000
#include <time.h>
char text[64];
int main(void) {
    time_t now = time(0);
    return (int)strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", localtime(&now));
}
