#define _GNU_SOURCE
#include "CSiteOutput.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int siteoutput_exchange(int from_folder, const char *from, int to_folder, const char *to) {
  return renameat2(from_folder, from, to_folder, to, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int siteoutput_sync_filesystem(int descriptor) {
  return syncfs(descriptor) == 0 ? 0 : errno;
}

_Bool siteoutput_is_mount_point(const char *path) {
  struct statx found;
  if (statx(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, STATX_TYPE, &found) != 0) return 0;
  return (found.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}
