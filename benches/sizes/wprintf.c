#include <wchar.h>
int main(int argc, char **argv) { return wprintf(L"%d %s\n", argc, argv[0]) < 0; }
