// Calls of Linux that the C library declares for _GNU_SOURCE only, which Swift's Glibc module does not set.
#include <spawn.h>
#define DOSSIER_RENAME_NOREPLACE 1u
#define DOSSIER_RENAME_EXCHANGE 2u
// With O_DIRECTORY: a file without a name.
#define DOSSIER_OPEN_UNNAMED 020000000
extern int renameat2(int old_directory, const char *old_path, int new_directory, const char *new_path,
                     unsigned int flags);
extern int syncfs(int descriptor);
extern int memfd_create(const char *name, unsigned int flags);
extern int pipe2(int ends[2], int flags);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
