// libarchive, loaded when the first archive is read or written.
//
// It brings along libxml2 with all of ICU, whose loading would cost each command, archive or not, as much as everything
// else that happens at its start. So nothing is linked: the functions that are used are defined here and pass on to the
// library's own.
#ifndef DOSSIER_LIBARCHIVE_H
#define DOSSIER_LIBARCHIVE_H

#include <archive.h>
#include <archive_entry.h>

#endif
