#include "../pthread/_points.h"
