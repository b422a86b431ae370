#include "CMemory.h"

#ifdef __GLIBC__
#include <malloc.h>

void cm_return_freed(void) { malloc_trim(0); }
#else
void cm_return_freed(void) {}
#endif
