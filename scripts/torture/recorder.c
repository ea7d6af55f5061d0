/*
 * Loaded into a process with LD_PRELOAD: writes down, in order, everything that the process does to the files of one
 * folder, and where between those its answers stand. From that journal a disk can be made that lost its power anywhere.
 *
 *   TORTURE_FOLDER   the folder that is watched
 *   TORTURE_JOURNAL  the file to write the journal to, outside that folder
 *   TORTURE_ANSWERS  the number of the pipe on which the process answers
 *   TORTURE_FAULT    a fault to make, see below; none when it is not set
 *
 * A line of the journal is: one letter, a handle (u32), an offset (u64), a length (u32), and that many bytes.
 *   O open a file or folder (offset: 1 emptied); the bytes are its name within the folder, nothing for the folder itself
 *   C close    W write    T change the length to the offset    S sync
 *   U unlink   R rename (two names with a zero between)        M make a folder
 *   A the length, in the offset, of what was answered just now
 *   X something that is not understood; the bytes say what
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FILES 4096
#define REAL(name) ((__typeof__(&name))real(#name))

/* The same file for as long as it is open: a number that was closed behind our back is seen by its inode. */
static struct { int watched; dev_t device; ino_t inode; int ignored; } handles[MOST_FILES];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char folder[4096];
static size_t folderLength;
static int journal = -1, answers = -1;

/* A fault: an errno from the Nth call of a sort on, a number of times (0: for ever). */
static char faultCall[16];
static long faultFrom, faultTimes, faultSeen;
static int faultError;

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static void begin(void) {
  static int begun;
  if (begun) return;
  begun = 1;
  const char *watched = getenv("TORTURE_FOLDER"), *file = getenv("TORTURE_JOURNAL"), *pipe = getenv("TORTURE_ANSWERS");
  const char *fault = getenv("TORTURE_FAULT");
  if (!watched || strlen(watched) >= sizeof folder) return;
  strcpy(folder, watched);
  folderLength = strlen(folder);
  if (file) journal = REAL(open)(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (pipe) answers = atoi(pipe);
  if (fault) sscanf(fault, "%15[a-z]:%d:%ld:%ld", faultCall, &faultError, &faultFrom, &faultTimes);
}

/* The name of a path within the folder, "" for the folder itself; null for what lies elsewhere. */
static const char *within(const char *path) {
  begin();
  if (!path || folderLength == 0 || strncmp(path, folder, folderLength) != 0) return NULL;
  if (path[folderLength] == 0) return path + folderLength;
  return path[folderLength] == '/' ? path + folderLength + 1 : NULL;
}

static int isWatched(int fd) {
  struct stat found;
  if (fd < 0 || fd >= MOST_FILES || !handles[fd].watched) return 0;
  if (fstat(fd, &found) == 0 && found.st_dev == handles[fd].device && found.st_ino == handles[fd].inode)
    return !handles[fd].ignored;
  handles[fd].watched = 0;
  return 0;
}

static void note(char what, uint32_t handle, uint64_t offset, const void *bytes, uint32_t length) {
  if (journal < 0) return;
  char head[17];
  head[0] = what;
  memcpy(head + 1, &handle, 4);
  memcpy(head + 5, &offset, 8);
  memcpy(head + 13, &length, 4);
  struct iovec parts[2] = {{head, sizeof head}, {(void *)bytes, length}};
  if (REAL(writev)(journal, parts, 2) != (ssize_t)(sizeof head + length)) abort();
}

/* Whether this call must fail now: then errno is set. */
static int fails(const char *call) {
  if (faultError == 0 || strcmp(call, faultCall) != 0) return 0;
  faultSeen += 1;
  if (faultSeen < faultFrom || (faultTimes > 0 && faultSeen >= faultFrom + faultTimes)) return 0;
  errno = faultError;
  return 1;
}

static int opened(int fd, const char *path, int flags) {
  struct stat found;
  const char *name = within(path);
  if (fd < 0 || fd >= MOST_FILES) return fd;
  handles[fd].watched = 0;
  if (!name || fstat(fd, &found) != 0) return fd;
  handles[fd].watched = 1;
  handles[fd].device = found.st_dev;
  handles[fd].inode = found.st_ino;
  /* The index of the log lies in shared memory, and is made again by who opens the log after a power cut. */
  size_t length = strlen(name);
  handles[fd].ignored = length > 4 && strcmp(name + length - 4, "-shm") == 0;
  if (!handles[fd].ignored) note('O', fd, (flags & O_TRUNC) != 0, name, length);
  return fd;
}

#define LOCKED(type, result)                                                                                           \
  pthread_mutex_lock(&lock);                                                                                           \
  type done = result;                                                                                                  \
  int kept = errno;
#define UNLOCKED                                                                                                       \
  pthread_mutex_unlock(&lock);                                                                                         \
  errno = kept;                                                                                                        \
  return done;

#define OPEN(name)                                                                                                     \
  int name(const char *path, int flags, ...) {                                                                         \
    va_list rest;                                                                                                      \
    va_start(rest, flags);                                                                                             \
    mode_t mode = va_arg(rest, mode_t);                                                                                \
    va_end(rest);                                                                                                      \
    LOCKED(int, within(path) && fails("open") ? -1 : REAL(name)(path, flags, mode))                                    \
    opened(done, path, flags);                                                                                         \
    UNLOCKED                                                                                                           \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                                                                   \
  int name(int at, const char *path, int flags, ...) {                                                                 \
    va_list rest;                                                                                                      \
    va_start(rest, flags);                                                                                             \
    mode_t mode = va_arg(rest, mode_t);                                                                                \
    va_end(rest);                                                                                                      \
    LOCKED(int, REAL(name)(at, path, flags, mode))                                                                     \
    opened(done, path, flags);                                                                                         \
    UNLOCKED                                                                                                           \
  }
OPENAT(openat)
OPENAT(openat64)

int creat(const char *path, mode_t mode) { return open(path, O_WRONLY | O_CREAT | O_TRUNC, mode); }

int close(int fd) {
  pthread_mutex_lock(&lock);
  if (isWatched(fd)) note('C', fd, 0, NULL, 0);
  if (fd >= 0 && fd < MOST_FILES) handles[fd].watched = 0;
  pthread_mutex_unlock(&lock);
  return REAL(close)(fd);
}

/* Where a write without an offset lands. */
static uint64_t placeOf(int fd) {
  int flags = fcntl(fd, F_GETFL);
  struct stat found;
  if (flags >= 0 && (flags & O_APPEND) && fstat(fd, &found) == 0) return found.st_size;
  return lseek(fd, 0, SEEK_CUR);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  begin();
  if (fd == answers) {
    /* Noted before it can be read: who reads it may cut the power at once. */
    pthread_mutex_lock(&lock);
    note('A', 0, length, NULL, 0);
    pthread_mutex_unlock(&lock);
    return REAL(write)(fd, bytes, length);
  }
  pthread_mutex_lock(&lock);
  int watched = isWatched(fd);
  uint64_t at = watched ? placeOf(fd) : 0;
  ssize_t done = watched && fails("write") ? -1 : REAL(write)(fd, bytes, length);
  int kept = errno;
  if (watched && done > 0) note('W', fd, at, bytes, done);
  UNLOCKED
}

static ssize_t writtenAll(int fd, const struct iovec *parts, int count, uint64_t at, ssize_t done) {
  ssize_t left = done;
  for (int index = 0; index < count && left > 0; index += 1) {
    size_t length = (size_t)left < parts[index].iov_len ? (size_t)left : parts[index].iov_len;
    note('W', fd, at, parts[index].iov_base, length);
    at += length;
    left -= length;
  }
  return done;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  pthread_mutex_lock(&lock);
  int watched = isWatched(fd);
  uint64_t at = watched ? placeOf(fd) : 0;
  ssize_t done = watched && fails("write") ? -1 : REAL(writev)(fd, parts, count);
  int kept = errno;
  if (watched) writtenAll(fd, parts, count, at, done);
  UNLOCKED
}

#define PWRITE(name, offset)                                                                                           \
  ssize_t name(int fd, const void *bytes, size_t length, offset at) {                                                  \
    LOCKED(ssize_t, isWatched(fd) && fails("write") ? -1 : REAL(name)(fd, bytes, length, at))                          \
    if (done > 0 && isWatched(fd)) note('W', fd, at, bytes, done);                                                     \
    UNLOCKED                                                                                                           \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define PWRITEV(name, offset)                                                                                          \
  ssize_t name(int fd, const struct iovec *parts, int count, offset at) {                                              \
    LOCKED(ssize_t, isWatched(fd) && fails("write") ? -1 : REAL(name)(fd, parts, count, at))                           \
    if (isWatched(fd)) writtenAll(fd, parts, count, at, done);                                                         \
    UNLOCKED                                                                                                           \
  }
PWRITEV(pwritev, off_t)
PWRITEV(pwritev64, off64_t)

#define PREAD(name, offset)                                                                                            \
  ssize_t name(int fd, void *bytes, size_t length, offset at) {                                                        \
    if (isWatched(fd) && fails("read")) return -1;                                                                     \
    return REAL(name)(fd, bytes, length, at);                                                                          \
  }
PREAD(pread, off_t)
PREAD(pread64, off64_t)

#define TRUNCATE(name, offset)                                                                                         \
  int name(int fd, offset length) {                                                                                    \
    LOCKED(int, isWatched(fd) && fails("write") ? -1 : REAL(name)(fd, length))                                         \
    if (done == 0 && isWatched(fd)) note('T', fd, length, NULL, 0);                                                    \
    UNLOCKED                                                                                                           \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define SYNC(name)                                                                                                     \
  int name(int fd) {                                                                                                   \
    LOCKED(int, isWatched(fd) && fails("sync") ? -1 : REAL(name)(fd))                                                  \
    if (done == 0 && isWatched(fd)) note('S', fd, 0, NULL, 0);                                                         \
    UNLOCKED                                                                                                           \
  }
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
  const char *name = within(path);
  LOCKED(int, name && fails("unlink") ? -1 : REAL(unlink)(path))
  if (done == 0 && name) note('U', 0, 0, name, strlen(name));
  UNLOCKED
}

/* Where a path lies that is given from an open folder on; null where that cannot be told. */
static const char *from(int at, const char *path, char *room, size_t size) {
  char link[64];
  if (at == AT_FDCWD || path[0] == '/') return path;
  snprintf(link, sizeof link, "/proc/self/fd/%d", at);
  ssize_t length = readlink(link, room, size - 1);
  if (length < 0 || length + strlen(path) + 2 > size) return NULL;
  room[length] = '/';
  strcpy(room + length + 1, path);
  return room;
}

int unlinkat(int at, const char *path, int flags) {
  char room[4096];
  const char *name = within(from(at, path, room, sizeof room));
  LOCKED(int, name && fails("unlink") ? -1 : REAL(unlinkat)(at, path, flags))
  if (done == 0 && name && !(flags & AT_REMOVEDIR)) note('U', 0, 0, name, strlen(name));
  UNLOCKED
}

int remove(const char *path) {
  struct stat found;
  if (lstat(path, &found) == 0 && !S_ISDIR(found.st_mode)) return unlink(path);
  return REAL(remove)(path);
}

int rename(const char *from, const char *to) {
  const char *was = within(from), *is = within(to);
  LOCKED(int, REAL(rename)(from, to))
  if (done == 0 && was && is && strlen(was) + strlen(is) < 4000) {
    char both[4096];
    size_t first = strlen(was) + 1;
    strcpy(both, was);
    strcpy(both + first, is);
    note('R', 0, 0, both, first + strlen(is));
  } else if (done == 0 && (was || is)) note('X', 0, 0, "rename", 6);
  UNLOCKED
}

int mkdir(const char *path, mode_t mode) {
  const char *name = within(path);
  LOCKED(int, REAL(mkdir)(path, mode))
  if (done == 0 && name) note('M', 0, 0, name, strlen(name));
  UNLOCKED
}
