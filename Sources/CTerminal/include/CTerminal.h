#ifndef CTERMINAL_H
#define CTERMINAL_H
int ct_placeholder(void);
#endif
