// exit: 255
#include <stdlib.h>

int main(void) { exit(255); }
