#include "CLibArchive.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>

static void *library;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) { library = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL); }

static void *look_up(const char *name) {
  pthread_once(&once, load);
  return library ? dlsym(library, name) : NULL;
}

// A function of the library under its own name; where the library is missing it gives `none`.
#define PASS(result, name, parameters, arguments, none)                   \
  result name parameters {                                                \
    static _Atomic(__typeof__(&name)) found;                              \
    __typeof__(&name) function = atomic_load(&found);                     \
    if (!function) {                                                      \
      function = (__typeof__(&name))look_up(#name);                       \
      if (!function) return none;                                         \
      atomic_store(&found, function);                                     \
    }                                                                     \
    return function arguments;                                            \
  }

typedef struct archive A;
typedef struct archive_entry E;

// Most take an archive alone and give a code.
#define CODE(name) PASS(int, name, (A * a), (a), ARCHIVE_FATAL)
#define OPTION(name)                                                                       \
  PASS(int, name, (A * a, const char *module, const char *option, const char *value),      \
       (a, module, option, value), ARCHIVE_FATAL)
#define NUMBER(name, type) PASS(void, name, (E * e, type number), (e, number), )

PASS(const char *, archive_version_string, (void), (), NULL)

PASS(A *, archive_read_new, (void), (), NULL)
CODE(archive_read_free)
CODE(archive_read_support_filter_gzip)
CODE(archive_read_support_filter_xz)
CODE(archive_read_support_filter_zstd)
CODE(archive_read_support_format_raw)
CODE(archive_read_support_format_zip_seekable)
PASS(int, archive_read_open_fd, (A * a, int file, size_t block), (a, file, block), ARCHIVE_FATAL)
PASS(int, archive_read_next_header, (A * a, E **e), (a, e), ARCHIVE_FATAL)
PASS(la_ssize_t, archive_read_data, (A * a, void *bytes, size_t size), (a, bytes, size), ARCHIVE_FATAL)
CODE(archive_filter_count)

PASS(A *, archive_write_new, (void), (), NULL)
CODE(archive_errno)
CODE(archive_write_free)
CODE(archive_write_close)
CODE(archive_write_add_filter_gzip)
CODE(archive_write_add_filter_xz)
CODE(archive_write_add_filter_zstd)
CODE(archive_write_set_format_pax_restricted)
CODE(archive_write_set_format_zip)
OPTION(archive_write_set_filter_option)
OPTION(archive_write_set_format_option)
PASS(int, archive_write_set_bytes_in_last_block, (A * a, int bytes), (a, bytes), ARCHIVE_FATAL)
PASS(int, archive_write_open_fd, (A * a, int file), (a, file), ARCHIVE_FATAL)
PASS(int, archive_write_header, (A * a, E *e), (a, e), ARCHIVE_FATAL)
PASS(la_ssize_t, archive_write_data, (A * a, const void *bytes, size_t size), (a, bytes, size), ARCHIVE_FATAL)

PASS(E *, archive_entry_new, (void), (), NULL)
PASS(void, archive_entry_free, (E * e), (e), )
NUMBER(archive_entry_set_filetype, unsigned int)
NUMBER(archive_entry_set_gid, la_int64_t)
NUMBER(archive_entry_set_perm, __LA_MODE_T)
NUMBER(archive_entry_set_size, la_int64_t)
NUMBER(archive_entry_set_uid, la_int64_t)
PASS(void, archive_entry_set_mtime, (E * e, time_t seconds, long nanoseconds), (e, seconds, nanoseconds), )
PASS(void, archive_entry_set_pathname_utf8, (E * e, const char *name), (e, name), )
