#include "CCheckedPages.h"

#include <sqlite3.h>
#include <stdint.h>
#include <string.h>

// The system's own file lies behind this header, in the same allocation.
typedef struct checked_file {
  sqlite3_file base;
  // The database that the file is, or whose journal it is; else null.
  struct checked_file *database;
  // Of a database: tells it from all others. It stands where SQLite has its application id.
  uint32_t salt;
  // Of a journal: the number that was read last, which is that of the page that follows.
  uint32_t number;
} checked_file;

enum { checksum_bytes = 8, least_page = 512, largest_page = 65536, salt_place = 68 };

static sqlite3_vfs *system_vfs;
static sqlite3_vfs checked_vfs;

static sqlite3_file *inner(sqlite3_file *file) { return (sqlite3_file *)((checked_file *)file + 1); }

static uint64_t word(const uint8_t *bytes) {
  uint64_t value;
  memcpy(&value, bytes, sizeof value);
  return value;
}

static uint64_t mix(uint64_t state, uint64_t value) {
  state = (state ^ value) * UINT64_C(0x9E3779B97F4A7C15);
  return state ^ state >> 32;
}

// Four lanes, so that the multiplications run beside each other; where the page lies counts too.
static uint64_t checksum(const uint8_t *page, int size, sqlite3_int64 offset, uint32_t salt) {
  uint64_t lanes[4] = {(uint64_t)offset, salt, 2, 3};
  int place = 0;
  for (; place + 32 <= size - checksum_bytes; place += 32)
    for (int lane = 0; lane < 4; lane++) lanes[lane] = mix(lanes[lane], word(page + place + 8 * lane));
  for (; place < size - checksum_bytes; place += 8) lanes[0] = mix(lanes[0], word(page + place));
  return mix(mix(lanes[0], lanes[1]), mix(lanes[2], lanes[3]));
}

static int is_page(int count) { return count >= least_page && count <= largest_page && (count & (count - 1)) == 0; }

static int checked_close(sqlite3_file *file) { return inner(file)->pMethods->xClose(inner(file)); }

static int checked_read(sqlite3_file *file, void *buffer, int count, sqlite3_int64 offset) {
  checked_file *own = (checked_file *)file;
  int code = inner(file)->pMethods->xRead(inner(file), buffer, count, offset);
  checked_file *database = own->database;
  if (code != SQLITE_OK || !database) return code;
  const uint8_t *bytes = buffer;
  if (own != database && count == 4)
    own->number = (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
  if (own == database && offset == 0 && count > salt_place + 4) memcpy(&own->salt, bytes + salt_place, sizeof own->salt);
  if (!is_page(count)) return code;
  // A journal has pages as the database had them: those of another one must not come into this.
  sqlite3_int64 place = own == database ? offset : ((sqlite3_int64)own->number - 1) * count;
  uint64_t sum = checksum(bytes, count, place, database->salt);
  return word(bytes + count - checksum_bytes) == sum ? SQLITE_OK : SQLITE_CORRUPT;
}

static int checked_write(sqlite3_file *file, const void *buffer, int count, sqlite3_int64 offset) {
  checked_file *own = (checked_file *)file;
  if (own->database == own && is_page(count)) {
    // What is written here is reserved, or was never set: nobody but us has anything there.
    uint8_t *page = (uint8_t *)buffer;
    while (own->salt == 0) sqlite3_randomness(sizeof own->salt, &own->salt);
    if (offset == 0) memcpy(page + salt_place, &own->salt, sizeof own->salt);
    uint64_t sum = checksum(page, count, offset, own->salt);
    memcpy(page + count - checksum_bytes, &sum, sizeof sum);
  }
  return inner(file)->pMethods->xWrite(inner(file), buffer, count, offset);
}

static int checked_truncate(sqlite3_file *file, sqlite3_int64 size) {
  return inner(file)->pMethods->xTruncate(inner(file), size);
}
static int checked_sync(sqlite3_file *file, int flags) { return inner(file)->pMethods->xSync(inner(file), flags); }
static int checked_size(sqlite3_file *file, sqlite3_int64 *size) {
  return inner(file)->pMethods->xFileSize(inner(file), size);
}
static int checked_lock(sqlite3_file *file, int level) { return inner(file)->pMethods->xLock(inner(file), level); }
static int checked_unlock(sqlite3_file *file, int level) { return inner(file)->pMethods->xUnlock(inner(file), level); }
static int checked_is_reserved(sqlite3_file *file, int *result) {
  return inner(file)->pMethods->xCheckReservedLock(inner(file), result);
}
static int checked_control(sqlite3_file *file, int operation, void *argument) {
  return inner(file)->pMethods->xFileControl(inner(file), operation, argument);
}
static int checked_sector(sqlite3_file *file) { return inner(file)->pMethods->xSectorSize(inner(file)); }
static int checked_traits(sqlite3_file *file) {
  return inner(file)->pMethods->xDeviceCharacteristics(inner(file));
}

// The first version: without memory that is shared or mapped, past which pages would be read unchecked.
static const sqlite3_io_methods checked_methods = {
  1, checked_close, checked_read, checked_write, checked_truncate, checked_sync, checked_size, checked_lock,
  checked_unlock, checked_is_reserved, checked_control, checked_sector, checked_traits,
};

static int checked_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *given) {
  (void)vfs;
  checked_file *own = (checked_file *)file;
  inner(file)->pMethods = 0;
  own->database = 0;
  own->salt = own->number = 0;
  int code = system_vfs->xOpen(system_vfs, name, inner(file), flags, given);
  if (flags & SQLITE_OPEN_MAIN_DB) own->database = own;
  if (flags & SQLITE_OPEN_MAIN_JOURNAL) own->database = (checked_file *)sqlite3_database_file_object(name);
  // SQLite closes what has methods, whether it was opened or not.
  file->pMethods = inner(file)->pMethods ? &checked_methods : 0;
  return code;
}

// Called for each connection: pages of a new database keep room for the checksum.
static int reserve(sqlite3 *database, char **message, const struct sqlite3_api_routines *routines) {
  (void)message;
  (void)routines;
  int bytes = checksum_bytes;
  sqlite3_file_control(database, "main", SQLITE_FCNTL_RESERVE_BYTES, &bytes);
  return SQLITE_OK;
}

int dossier_use_checked_pages(void) {
  if (system_vfs) return SQLITE_OK;
  system_vfs = sqlite3_vfs_find(0);
  if (!system_vfs) return SQLITE_ERROR;
  // All but opening is done as the system does it, with its own data.
  checked_vfs = *system_vfs;
  checked_vfs.zName = "dossier-checked";
  checked_vfs.pNext = 0;
  checked_vfs.szOsFile = (int)sizeof(checked_file) + system_vfs->szOsFile;
  checked_vfs.xOpen = checked_open;
  int code = sqlite3_vfs_register(&checked_vfs, 1);
  return code == SQLITE_OK ? sqlite3_auto_extension((void (*)(void))reserve) : code;
}
