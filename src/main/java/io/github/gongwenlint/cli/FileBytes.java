package io.github.gongwenlint.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** Reads files whole, and not halfway through somebody's saving them. */
final class FileBytes {
  private static final int TRIES = 3;

  private FileBytes() {}

  /** How a file is read; replaced in tests. */
  interface Source {
    byte[] read(Path path) throws IOException;
  }

  /** The file system. A class: the first lambda costs start-up time. */
  private static final class Whole implements Source {
    @Override
    public byte[] read(Path path) throws IOException {
      return Files.readAllBytes(path);
    }
  }

  /**
   * Returns a file's content.
   *
   * @throws IOException when it cannot be read, or is being written to all the time
   */
  static byte[] read(Path path) throws IOException {
    return read(path, new Whole());
  }

  static byte[] read(Path path, Source source) throws IOException {
    if (!Files.isRegularFile(path)) {
      // A pipe has no size.
      return source.read(path);
    }
    for (int i = 0; i < TRIES; i++) {
      FileTime before = Files.getLastModifiedTime(path);
      byte[] bytes = source.read(path);
      if (Files.size(path) == bytes.length && Files.getLastModifiedTime(path).equals(before)) {
        return bytes;
      }
    }
    throw new FileSystemException(path.toString(), null, "文件正在被改写；请等保存完成后再检查");
  }
}
