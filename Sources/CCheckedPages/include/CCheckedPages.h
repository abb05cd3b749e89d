// A checksum in the last eight bytes of each page of an SQLite database.
//
// SQLite looks at the shape of its pages, not at what the rows say: a byte that a disk or a copy spoilt may change an
// amount unseen. With this each page is held against its checksum whenever it is read.
#ifndef DOSSIER_CHECKED_PAGES_H
#define DOSSIER_CHECKED_PAGES_H

/// Makes all databases that this process opens from here on checked ones; to be called once, before the first.
/// Returns 0, or SQLite's result code.
int dossier_use_checked_pages(void);

#endif
