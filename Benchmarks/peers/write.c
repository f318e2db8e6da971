/* Writes the files of a site again: the same tree and the same sizes, bytes from memory, and at the end to the disk once, as the
   build does. What is left of a build's time beyond this is what the program itself costs.

   usage: write LIST FOLDER THREADS      LIST has lines "SIZE PATH", sorted by path */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { chunk = 64, longest = 64 << 20 };

struct file { const char *name; size_t size; int folder; };

static struct file *files;
static size_t count;
static char *text;
static atomic_size_t next;

static void fail(const char *what) {
    fprintf(stderr, "write: %s: %s\n", what, strerror(errno));
    exit(74);
}

static void *work(void *unused) {
    (void)unused;
    for (size_t begin; (begin = atomic_fetch_add(&next, chunk)) < count;) {
        size_t end = begin + chunk < count ? begin + chunk : count;
        for (size_t at = begin; at < end; at++) {
            int out = openat(files[at].folder, files[at].name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
            if (out < 0) fail(files[at].name);
            if (write(out, text, files[at].size) != (ssize_t)files[at].size) fail(files[at].name);
            close(out);
        }
    }
    return NULL;
}

/* Makes a folder and those it lies in, and opens it. */
static int open_folder(int root, char *path) {
    for (char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        if (mkdirat(root, path, 0777) && errno != EEXIST) fail(path);
        *slash = '/';
    }
    if (mkdirat(root, path, 0777) && errno != EEXIST) fail(path);
    int folder = openat(root, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) fail(path);
    return folder;
}

static void read_list(const char *list, int root) {
    FILE *in = fopen(list, "r");
    if (!in) fail(list);
    char line[4096], path[4096], latest[4096] = "";
    size_t size, room = 0;
    int folder = root;
    while (fgets(line, sizeof line, in) && sscanf(line, "%zu %[^\n]", &size, path) == 2) {
        if (size > longest) { errno = EFBIG; fail(path); }
        char *slash = strrchr(path, '/');
        if (slash) *slash = 0;
        if (strcmp(slash ? path : "", latest)) {
            strcpy(latest, slash ? path : "");
            folder = slash ? open_folder(root, path) : root;
        }
        if (count == room) files = realloc(files, (room = room ? 2 * room : 1 << 16) * sizeof *files);
        files[count++] = (struct file){strdup(slash ? slash + 1 : path), size, folder};
    }
    fclose(in);
}

int main(int argc, char **argv) {
    if (argc != 4) return fprintf(stderr, "usage: write LIST FOLDER THREADS\n"), 64;
    if (mkdir(argv[2], 0777)) fail(argv[2]);
    int root = open(argv[2], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (root < 0) fail(argv[2]);
    read_list(argv[1], root);
    text = malloc(longest);
    size_t most = 0;
    for (size_t at = 0; at < count; at++) most = files[at].size > most ? files[at].size : most;
    memset(text, 'x', most);
    int threads = atoi(argv[3]);
    pthread_t ids[64];
    if (threads < 1 || threads > 64) return 64;
    for (int at = 0; at < threads; at++) pthread_create(&ids[at], NULL, work, NULL);
    for (int at = 0; at < threads; at++) pthread_join(ids[at], NULL);
    if (syncfs(root)) fail("syncfs");
    return 0;
}
