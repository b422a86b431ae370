#include "CCompression.h"

#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

struct cc_inflater {
  z_stream stream;
  int has_ended;
};

struct cc_inflater *cc_inflater_new(void) {
  struct cc_inflater *inflater = calloc(1, sizeof *inflater);
  if (inflater == NULL) return NULL;
  /* 15 bits of window, and 16 for gzip's head instead of zlib's. */
  if (inflateInit2(&inflater->stream, 15 + 16) != Z_OK) {
    free(inflater);
    return NULL;
  }
  return inflater;
}

void cc_inflater_free(struct cc_inflater *inflater) {
  if (inflater == NULL) return;
  inflateEnd(&inflater->stream);
  free(inflater);
}

static uInt limited(size_t length) { return length > UINT_MAX ? UINT_MAX : (uInt)length; }

enum cc_state cc_inflate(struct cc_inflater *inflater, const uint8_t *input, size_t input_length,
                         uint8_t *output, size_t output_length, size_t *input_used,
                         size_t *output_used) {
  z_stream *stream = &inflater->stream;
  *input_used = *output_used = 0;
  if (inflater->has_ended) {
    if (inflateReset(stream) != Z_OK) return CC_BROKEN;
    inflater->has_ended = 0;
  }
  uInt given = limited(input_length);
  uInt room = limited(output_length);
  stream->next_in = (uint8_t *)input;
  stream->avail_in = given;
  stream->next_out = output;
  stream->avail_out = room;
  int code = inflate(stream, Z_NO_FLUSH);
  *input_used = given - stream->avail_in;
  *output_used = room - stream->avail_out;
  if (code == Z_STREAM_END) {
    inflater->has_ended = 1;
    return CC_ENDED;
  }
  /* No progress is no error: there was no input or no room. */
  return code == Z_OK || code == Z_BUF_ERROR ? CC_MORE : CC_BROKEN;
}
