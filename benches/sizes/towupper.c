#include <locale.h>
#include <wctype.h>
int main(int argc, char **argv) {
    setlocale(LC_ALL, "");
    return towupper((wint_t)argc) + iswalpha((wint_t)argc) + !argv;
}
