// arc4random cannot fail, so a host without entropy ends the program.
// inject: random_get:errno=io
// exit: 134
// peer: skip its generator ends the program by a trap of its own
#include <stdlib.h>

int main(void) { return (int)(arc4random() & 1); }
