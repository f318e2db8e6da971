#ifndef CSITEOUTPUT_H
#define CSITEOUTPUT_H

// Linux calls that the Glibc module leaves out. Each answers 0, or the error number.

/// Two names change places in one step, so that a reader finds the one or the other whole.
int siteoutput_exchange(int from_folder, const char *from, int to_folder, const char *to);

/// Everything written to the file system that holds this descriptor reaches the disk.
int siteoutput_sync_filesystem(int descriptor);

/// Whether something is mounted at this very path; also where the kernel cannot say, the answer is no.
_Bool siteoutput_is_mount_point(const char *path);

#endif
