#ifndef CCOMPRESSION_H
#define CCOMPRESSION_H
#include <stddef.h>
#include <stdint.h>

/* zlib's inflate for gzip files, of one or of several members behind each other (RFC 1952). */

struct cc_inflater;

enum cc_state {
  CC_MORE = 0,   /* goes on: give more input, or room for more output */
  CC_ENDED = 1,  /* a member has ended; more input begins another */
  CC_BROKEN = 2, /* the bytes are no gzip data */
};

/* NULL where there is no memory. */
struct cc_inflater *cc_inflater_new(void);
void cc_inflater_free(struct cc_inflater *inflater);

/* Inflates from `input`, at most `input_length` bytes, into `output`, at most `output_length`; says how
   many of each it has used. */
enum cc_state cc_inflate(struct cc_inflater *inflater, const uint8_t *input, size_t input_length,
                         uint8_t *output, size_t output_length, size_t *input_used,
                         size_t *output_used);

#endif
