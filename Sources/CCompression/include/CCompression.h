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


/* zstd, for many short texts that are alike: each is packed by itself, against a dictionary of what
   they share. A dictionary may be used by many threads at once, a packer by one. */

struct cc_dictionary;
struct cc_packer;

/* The content of a dictionary made of samples that follow one another; 0 where they are too few. */
size_t cc_dictionary_train(const uint8_t *samples, const size_t *lengths, unsigned count,
                           uint8_t *output, size_t output_length);
/* NULL without memory, or where the content is none. */
struct cc_dictionary *cc_dictionary_new(const uint8_t *content, size_t length);
void cc_dictionary_free(struct cc_dictionary *dictionary);

struct cc_packer *cc_packer_new(void);
void cc_packer_free(struct cc_packer *packer);
/* The bytes written; 0 where there is no room for them. The dictionary may be NULL. */
size_t cc_pack(struct cc_packer *packer, const struct cc_dictionary *dictionary,
               const uint8_t *input, size_t input_length, uint8_t *output, size_t output_length);
size_t cc_unpack(struct cc_packer *packer, const struct cc_dictionary *dictionary,
                 const uint8_t *input, size_t input_length, uint8_t *output, size_t output_length);

#endif
