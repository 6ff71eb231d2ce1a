#include "../pthread/_join_main.h"
