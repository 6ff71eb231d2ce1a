#include <time.h>
int main(void) {
    time_t now = time(0);
    return gmtime(&now)->tm_mday;
}
