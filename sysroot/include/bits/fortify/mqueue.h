/* The checked functions of <mqueue.h>: O_CREAT needs a mode and attributes. */
#include <bits/fortify/begin.h>

mqd_t __mq_open_2(const char *, int);
__FORTIFIED mqd_t mq_open(const char *__OBJECT __name, int __flags)
{
    return __mq_open_2(__name, __flags);
}

#include <bits/fortify/end.h>
