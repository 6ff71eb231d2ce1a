/* <features.h>: turns the feature-test macros into what the other headers look at. */
#ifndef _FEATURES_H
#define _FEATURES_H

#include <bits/features.h>

#endif
