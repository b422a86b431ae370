#include "CCompression.h"

#include <stdlib.h>
#include <zdict.h>
#include <zstd.h>

/* Level 3 takes twice as long and saves 4 in 100 bytes of texts this short. */
enum { level = 1 };

struct cc_dictionary {
  ZSTD_CDict *packing;
  ZSTD_DDict *unpacking;
};

struct cc_packer {
  ZSTD_CCtx *packing;
  ZSTD_DCtx *unpacking;
};

size_t cc_dictionary_train(const uint8_t *samples, const size_t *lengths, unsigned count,
                           uint8_t *output, size_t output_length) {
  size_t length = ZDICT_trainFromBuffer(output, output_length, samples, lengths, count);
  return ZDICT_isError(length) ? 0 : length;
}

struct cc_dictionary *cc_dictionary_new(const uint8_t *content, size_t length) {
  struct cc_dictionary *dictionary = calloc(1, sizeof *dictionary);
  if (dictionary == NULL) return NULL;
  dictionary->packing = ZSTD_createCDict(content, length, level);
  dictionary->unpacking = ZSTD_createDDict(content, length);
  if (dictionary->packing != NULL && dictionary->unpacking != NULL) return dictionary;
  cc_dictionary_free(dictionary);
  return NULL;
}

void cc_dictionary_free(struct cc_dictionary *dictionary) {
  if (dictionary == NULL) return;
  ZSTD_freeCDict(dictionary->packing);
  ZSTD_freeDDict(dictionary->unpacking);
  free(dictionary);
}

struct cc_packer *cc_packer_new(void) {
  struct cc_packer *packer = calloc(1, sizeof *packer);
  if (packer == NULL) return NULL;
  packer->packing = ZSTD_createCCtx();
  packer->unpacking = ZSTD_createDCtx();
  if (packer->packing != NULL && packer->unpacking != NULL) {
    /* Sizes and dictionaries are known from elsewhere: a frame says nothing of them. */
    ZSTD_CCtx_setParameter(packer->packing, ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(packer->packing, ZSTD_c_contentSizeFlag, 0);
    ZSTD_CCtx_setParameter(packer->packing, ZSTD_c_dictIDFlag, 0);
    return packer;
  }
  cc_packer_free(packer);
  return NULL;
}

void cc_packer_free(struct cc_packer *packer) {
  if (packer == NULL) return;
  ZSTD_freeCCtx(packer->packing);
  ZSTD_freeDCtx(packer->unpacking);
  free(packer);
}

size_t cc_pack(struct cc_packer *packer, const struct cc_dictionary *dictionary,
               const uint8_t *input, size_t input_length, uint8_t *output, size_t output_length) {
  ZSTD_CCtx_refCDict(packer->packing, dictionary == NULL ? NULL : dictionary->packing);
  size_t length =
      ZSTD_compress2(packer->packing, output, output_length, input, input_length);
  return ZSTD_isError(length) ? 0 : length;
}

size_t cc_unpack(struct cc_packer *packer, const struct cc_dictionary *dictionary,
                 const uint8_t *input, size_t input_length, uint8_t *output,
                 size_t output_length) {
  ZSTD_DCtx_refDDict(packer->unpacking, dictionary == NULL ? NULL : dictionary->unpacking);
  size_t length =
      ZSTD_decompressDCtx(packer->unpacking, output, output_length, input, input_length);
  return ZSTD_isError(length) ? 0 : length;
}
