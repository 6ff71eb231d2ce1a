// goal: 17000
#include <math.h>
int main(int argc, char **argv) {
    double x = argc;
    return (int)(sin(x) + pow(x, 1.5) + exp(x) + log(x) + atan2(x, 2.0)) + !argv;
}
