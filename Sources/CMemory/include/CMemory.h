#ifndef CMEMORY_H
#define CMEMORY_H

/* Gives memory that was freed back to the system. The C library keeps it for each thread that asked for
   it; where values are made on one thread and freed on another, what is kept grows with every file. */
void cm_return_freed(void);

#endif
