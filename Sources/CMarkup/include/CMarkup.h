#ifndef CMARKUP_H
#define CMARKUP_H
int cm_placeholder(void);
#endif
